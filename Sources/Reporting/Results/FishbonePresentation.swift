package import Analysis
import Charts
package import Languages

/// A fishbone as text, JSON, records, SVG, Graphviz DOT and Mermaid.
package struct FishbonePresentation: ResultPresentation {
  private let fishbone: Fishbone

  package init(_ fishbone: Fishbone) {
    self.fishbone = fishbone
  }

  package func text(width: Int = 80, language: Language, plain: Bool = false) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    let population = writer.population(fishbone.population, interviews: fishbone.interviews)
    let title = writer.words("Causas de", "Causes of") + ": \(fishbone.effect)"
    let bones = fishbone.bones.map { bone($0, writer) }.joined(separator: "\n")
    let note = writer.words(
      "Menciones y % de \(base(writer)); sin número: causa que no se preguntó.",
      "Mentions and % of \(base(writer)); without a number: a cause that was not asked.")
    return writer.lines([population]) + "\n" + writer.heading(title) + bones + "\n"
      + writer.lines([note] + writer.markFootnotes([fishbone.base]))
  }

  private func base(_ writer: ResultWriter) -> String {
    let n = writer.base(fishbone.base)
    return fishbone.respondents == nil
      ? writer.words("las \(n) menciones", "the \(n) mentions")
      : writer.words("\(n) personas que nombraron alguna", "\(n) people who named one")
  }

  private func bone(_ bone: Fishbone.Bone, _ writer: ResultWriter) -> String {
    let head = "\(bone.label) · \(writer.count(bone.mentions))\n"
    let last = bone.causes.count - 1
    return bone.causes.enumerated().reduce(writer.lines([head])) { text, cause in
      let branch =
        writer.plain
        ? (cause.offset == last ? "`- " : "|- ") : (cause.offset == last ? "└─ " : "├─ ")
      let figures =
        cause.element.count.map { count in
          " · \(writer.count(count)) (\(writer.percent(cause.element.percent)))"
        } ?? ""
      let lines = "\(cause.element.label)\(figures)".withoutControls
        .wrapped(to: max(20, writer.width - 3))
      return text
        + lines.enumerated().map { ($0.offset == 0 ? branch : "   ") + $0.element + "\n" }.joined()
    }
  }

  package func json() -> JSONValue {
    .object([
      ("form", .string(fishbone.population.formID)),
      ("interviews", .integer(fishbone.interviews)), ("effect", .string(fishbone.effect)),
      ("questions", .array(fishbone.questions.map(JSONValue.string))),
      ("mentions", .integer(fishbone.mentions)),
      ("respondents", JSONValue(fishbone.respondents)),
      (
        "bones",
        .array(
          fishbone.bones.map { bone in
            .object([
              ("bone", .string(bone.key)), ("label", .string(bone.label)),
              ("mentions", .integer(bone.mentions)),
              (
                "causes",
                .array(
                  bone.causes.map { cause in
                    .object([
                      ("reason", JSONValue(cause.reason)), ("label", .string(cause.label)),
                      ("count", JSONValue(cause.count)), ("percent", JSONValue(cause.percent)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  package func csvRecords() -> [[String]] {
    [["bone", "boneLabel", "reason", "label", "count", "percent"]]
      + fishbone.bones.flatMap { bone in
        bone.causes.map { cause in
          [
            bone.key, bone.label, cause.reason ?? "", cause.label, field(cause.count),
            field(cause.percent),
          ]
        }
      }
  }

  /// A drawing of its own, to be opened in a browser.
  package func svg(language: Language) -> String {
    let title = Sentence(es: "Causas de", en: "Causes of")(in: language) + ": \(fishbone.effect)"
    return FishboneFigure(
      title: title,
      summary: fishbone.bones.map { "\($0.label): \($0.mentions)" }
        .joined(separator: "; "),
      effect: fishbone.effect,
      bones: fishbone.bones.map { bone in
        FishboneFigure.Bone(name: bone.label, causes: bone.causes.map(short))
      }
    ).file()
  }

  /// Graphviz: causes point at their bone, bones at the effect.
  package func dot() -> String {
    var lines = ["digraph fishbone {", "  rankdir=LR;", "  node [shape=box];"]
    lines.append("  effect [label=\(quoted(fishbone.effect)), style=bold];")
    for (place, bone) in fishbone.bones.enumerated() {
      lines.append("  b\(place) [label=\(quoted(bone.label))];")
      lines.append("  b\(place) -> effect;")
      for (index, cause) in bone.causes.enumerated() {
        lines.append("  b\(place)c\(index) [label=\(quoted(short(cause))), shape=plaintext];")
        lines.append("  b\(place)c\(index) -> b\(place);")
      }
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  /// Mermaid's flowchart, which wikis and Git sites draw.
  package func mermaid() -> String {
    var lines = ["flowchart LR", "  effect[\(entity(fishbone.effect))]"]
    for (place, bone) in fishbone.bones.enumerated() {
      lines.append("  b\(place)([\(entity(bone.label))]) --> effect")
      for (index, cause) in bone.causes.enumerated() {
        lines.append("  b\(place)c\(index)[\(entity(short(cause)))] --> b\(place)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func short(_ cause: Fishbone.Cause) -> String {
    cause.label.withoutControls + (cause.count.map { " (\($0))" } ?? "")
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.withoutControls.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\\\").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"")
    return "\"\(escaped)\""
  }

  private func entity(_ text: String) -> String {
    let escaped = text.withoutControls.split(separator: "#", omittingEmptySubsequences: false)
      .joined(separator: "#35;").split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "#quot;")
    return "\"\(escaped)\""
  }
}
