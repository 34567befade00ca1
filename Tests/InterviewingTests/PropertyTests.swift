import Forms
import Responses
import Testing
import TestSupport

@testable import Interviewing

/// What holds for every form and every way through it; seeds are in the messages.
struct PropertyTests {
  @Test func `replaying the changes of an interview gives the same interview`() throws {
    for seed in SoakTime(seconds: 1, soaking: 60).seeds() {
      var walk = try RandomWalk(RandomForm.form(seed: seed, remembers: true), seed: seed)
      walk.go(steps: 60)
      let live = walk.interview
      let again = live.replayed
      #expect(again.seal(as: .partial, at: live.now) == live.seal, "seed \(seed)")
      #expect(again.positionPath == live.interview.positionPath, "seed \(seed)")
      #expect(again.language == live.interview.language, "seed \(seed)")
      #expect(again.review.items == live.interview.review.items, "seed \(seed)")
      #expect(described(again.step) == described(live.interview.step), "seed \(seed)")
    }
  }

  @Test func `what is computed step by step is what is computed from all answers at once`() throws {
    for seed in SoakTime(seconds: 2, soaking: 60).seeds() {
      let form = try RandomForm.form(seed: seed, remembers: false)
      var walk = try RandomWalk(form, seed: seed)
      walk.go(steps: 50)
      let live = walk.interview
      let fresh = try Interview.sample(form, language: live.interview.language.name)
      let rebuilt = live.interview.rebuilt(from: fresh)
      let seal = rebuilt.seal(as: .partial, at: live.now)
      #expect(seal.computed == live.seal.computed, "seed \(seed)")
      #expect(seal.answers == live.seal.answers, "seed \(seed)")
      #expect(seal.instances == live.seal.instances, "seed \(seed)")
      #expect(rebuilt.review.items == live.interview.review.items, "seed \(seed)")
    }
  }

  @Test func `a seal holds all that its computed values depend on`() throws {
    for seed in SoakTime(seconds: 1, soaking: 60).seeds() {
      let form = try RandomForm.form(seed: seed, remembers: false)
      // What hides its own question is no longer told by the seal.
      guard try InterviewPlan(form).order.circles.isEmpty else { continue }
      var walk = try RandomWalk(form, seed: seed)
      walk.go(steps: 50)
      let live = walk.interview
      var fresh = try Interview.sample(form, language: live.interview.language.name)
      let unknown = fresh.load(answers: live.seal.answers, instances: live.seal.instances)
      let loaded = fresh.seal(as: .partial, at: live.now)
      #expect(unknown == [], "seed \(seed)")
      #expect(loaded.computed == live.seal.computed, "seed \(seed)")
      #expect(loaded.answers == live.seal.answers, "seed \(seed)")
      #expect(loaded.instances == live.seal.instances, "seed \(seed)")
      #expect(fresh.review.items == live.interview.review.items, "seed \(seed)")
    }
  }

  @Test func `an interview never stands at a question that is not to be asked`() throws {
    for seed in SoakTime(seconds: 0.5, soaking: 30).seeds() {
      var walk = try RandomWalk(RandomForm.form(seed: seed, remembers: true), seed: seed)
      for _ in 0..<40 {
        walk.go(steps: 1)
        guard let prompt = walk.interview.prompt, prompt.question.type.holdsValue else { continue }
        let isReviewed = walk.interview.interview.review.items.contains { $0.path == prompt.path }
        #expect(isReviewed, "seed \(seed), \(prompt.path)")
      }
    }
  }

  /// A step as far as a person sees it.
  private func described(_ step: Step) -> [String] {
    switch step {
    case .question(let prompt):
      [
        prompt.path.text, prompt.label, "\(prompt.number)/\(prompt.total)",
        "\(prompt.answer, default: "-")",
        prompt.choices.map(\.label).joined(separator: ","), prompt.sections.joined(separator: "›"),
      ]
    case .offerInstance(let offer): [offer.path.text, offer.label, "\(offer.count)"]
    case .review(let review): [String(review.open.count)]
    }
  }
}
