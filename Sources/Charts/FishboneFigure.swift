/// Ishikawa's diagram: an effect, its bones, and on each bone the causes with their counts.
package struct FishboneFigure: Figure {
  package struct Bone: Sendable {
    let name: String
    /// Each with its count in brackets, the most named first.
    let causes: [String]

    package init(name: String, causes: [String]) {
      self.name = name
      self.causes = causes
    }
  }

  package let title: String
  package let summary: String
  let effect: String
  let bones: [Bone]

  package init(title: String, summary: String, effect: String, bones: [Bone]) {
    self.title = title
    self.summary = summary
    self.effect = effect
    self.bones = bones
  }

  /// Wide: the page lets it be moved sideways on a phone.
  package var width: Double { 190 + 170 * Double(max(1, (bones.count + 1) / 2)) }

  package func draw(on canvas: inout Canvas) {
    let upper = bones.indices.filter { $0.isMultiple(of: 2) }
    let lower = bones.indices.filter { !$0.isMultiple(of: 2) }
    let above = room(of: upper)
    let top = canvas.take(above + room(of: lower) + 8)
    let spine = top + above
    let head = canvas.width - 170
    canvas.line(Point(8, spine), Point(head, spine), ink: .text, thickness: 3)
    drawHead(at: Point(head, spine), on: &canvas)
    for (place, index) in upper.enumerated() {
      draw(bones[index], from: spine, foot: foot(place, before: head), upwards: true, on: &canvas)
    }
    for (place, index) in lower.enumerated() {
      draw(bones[index], from: spine, foot: foot(place, before: head), upwards: false, on: &canvas)
    }
  }

  private func room(of indices: [Int]) -> Double {
    46 + 16 * Double(indices.map { bones[$0].causes.count }.max() ?? 0)
  }

  private func foot(_ place: Int, before head: Double) -> Double {
    head - 20 - Double(place) * 170
  }

  private func drawHead(at: Point, on canvas: inout Canvas) {
    let lines = canvas.lines(effect, width: 146, size: 13, count: 4)
    let height = 16 + 17 * Double(lines.count)
    canvas.rectangle(
      x: at.x, y: at.y - height / 2, width: 162, height: height, ink: .band, radius: 6)
    for (index, line) in lines.enumerated() {
      canvas.text(
        line, x: at.x + 8, y: at.y - height / 2 + 20 + 17 * Double(index), size: 13, isBold: true)
    }
  }

  private func draw(
    _ bone: Bone, from spine: Double, foot: Double, upwards: Bool, on canvas: inout Canvas
  ) {
    let length = 22 + 16 * Double(bone.causes.count)
    let direction = upwards ? -1.0 : 1.0
    let end = Point(foot - 36, spine + direction * length)
    canvas.line(Point(foot, spine), end, ink: .text, thickness: 2)
    canvas.text(
      canvas.fitted(bone.name, width: 150, size: 13), x: end.x + 8,
      y: end.y + (upwards ? -6 : 15), size: 13, anchor: .end, isBold: true)
    for (index, cause) in bone.causes.enumerated() {
      let y = spine + direction * (16 + 16 * Double(index)) + 4
      let share = (16 + 16 * Double(index)) / length
      canvas.text(
        canvas.fitted(cause, width: 122, size: 11), x: foot - 36 * share - 6, y: y, size: 11,
        anchor: .end)
    }
  }
}
