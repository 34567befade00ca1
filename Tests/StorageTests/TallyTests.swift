import Analysis
import Forms
import Responses
import TestSupport
import Testing

@testable import Storage

/// Counts of answers, against a model that counts them in an array.
struct TallyTests {
  @Test func `random interviews are counted as the model counts them`() throws {
    for seed in SoakTime(seconds: 2, soaking: 60).seeds() {
      let study = try FieldStudy(Self.form, seed: seed)
      var model = TallyModel(seed: seed)
      try model.fill(study)
      for _ in 0..<12 {
        let question = model.question()
        let expected = model.tally(question)
        let counted = try study.centre.tally(
          question.keys, in: question.population, by: question.segment)
        #expect(Self.sums(counted) == Self.sums(expected), "seed \(seed): \(question)")
      }
    }
  }

  @Test func `no questions count the interviews`() throws {
    let study = try FieldStudy()
    for id in ["a", "b"] { try study.hold(id, ["edad": "30"]) }
    let rows = try study.centre.tally([], in: Population(formID: "encuesta"), by: nil)
    #expect(rows == [TallyRow(group: nil, cells: [], count: 2)])
  }

  @Test func `a question that the form has not is named`() throws {
    let study = try FieldStudy()
    #expect(throws: StorageFailure.unknownQuestion(name: "falta")) {
      try study.centre.tally(
        [QuestionKey(path: "falta")], in: Population(formID: "encuesta"), by: nil)
    }
  }

  @Test func `numbers come back as XForms writes them`() throws {
    let study = try FieldStudy()
    for (id, value) in [("a", "3"), ("b", "3.0"), ("c", "2.5"), ("d", "-0.125"), ("e", "0")] {
      try study.hold(id, ["gasto": value])
    }
    let rows = try study.centre.tally(
      [QuestionKey(path: "gasto")], in: Population(formID: "encuesta"), by: nil)
    #expect(rows.map { $0.cells[0].value } == ["-0.125", "0", "2.5", "3"])
    #expect(rows.map(\.count) == [1, 1, 1, 2])
  }

  @Test func `a path of an older version still finds the question`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["edad": "30"])
    let newer = try study.add(
      FieldStudy.plainForm.replacing(
        "| | integer | edad | ¿Qué edad tiene? |",
        with: "| | begin_group | g | x |\n| | integer | edad | x |\n| | end_group | | |"))
    try study.hold(HeldInterview("b", ["g/edad": "30"]), with: newer)
    for path in ["edad", "g/edad"] {
      let rows = try study.centre.tally(
        [QuestionKey(path: path)], in: Population(formID: "encuesta"), by: nil)
      #expect(rows == [TallyRow(group: nil, cells: [.value("30")], count: 2)])
    }
  }

  @Test func `questions on both sides of a split table are counted together`() throws {
    let study = try FieldStudy(WideForm.table(questions: 1_300))
    try study.hold("a", ["q1": "x", "q1300": "y"])
    try study.hold("b", ["q1": "x"])
    let rows = try study.centre.tally(
      ["q1", "q1300"].map(QuestionKey.init), in: Population(formID: "ancha"), by: nil)
    #expect(
      rows == [
        TallyRow(group: nil, cells: [.value("x"), .missing(.notRelevant)], count: 1),
        TallyRow(group: nil, cells: [.value("x"), .value("y")], count: 1),
      ])
  }

  @Test func `both halves of a split repeat are counted by instance`() throws {
    let study = try FieldStudy(WideForm.table(questions: 1_100, inRepeat: true))
    var interview = HeldInterview(
      "a", ["r#1/q1": "x", "r#1/q1100": "y", "r#2/q1": "z", "r#2/q1100": "w"])
    interview.instances = ["r": ["1", "2"]]
    try study.hold(interview)
    let rows = try study.centre.tally(
      ["r/q1", "r/q1100"].map(QuestionKey.init), in: Population(formID: "ancha"), by: nil)
    #expect(rows.map { $0.cells.compactMap(\.value) } == [["x", "y"], ["z", "w"]])
  }

  @Test func `repeats side by side are paired within the repeat around them`() throws {
    let study = try FieldStudy(Self.sideBySide)
    var interview = HeldInterview(
      "a",
      [
        "casa#c1/perro#p1/raza": "galgo", "casa#c1/gato#g1/pelo": "corto",
        "casa#c1/gato#g2/pelo": "largo", "casa#c2/perro#p1/raza": "pug",
        "casa#c2/gato#g1/pelo": "nulo",
      ])
    interview.instances = [
      "casa": ["c1", "c2"], "casa#c1/perro": ["p1"], "casa#c1/gato": ["g1", "g2"],
      "casa#c2/perro": ["p1"], "casa#c2/gato": ["g1"],
    ]
    try study.hold(interview)
    let rows = try study.centre.tally(
      ["casa/perro/raza", "casa/gato/pelo"].map(QuestionKey.init),
      in: Population(formID: "mascotas"), by: nil)
    #expect(
      rows.map { $0.cells.compactMap(\.value).joined(separator: " ") + " \($0.count)" }.sorted()
        == ["galgo corto 1", "galgo largo 1", "pug nulo 1"])
  }

  @Test func `counts are those of the file as it is now`() throws {
    let study = try FieldStudy()
    let question = [QuestionKey(path: "edad")]
    let population = Population(formID: "encuesta")
    try study.hold("a", ["edad": "30"])
    let other = try study.open(study.centre.path)
    #expect(try study.centre.tally(question, in: population, by: nil).map(\.count) == [1])
    try study.hold("b", ["edad": "30"])
    #expect(try study.centre.tally(question, in: population, by: nil).map(\.count) == [2])
    try study.hold("c", ["edad": "30"], in: other)
    #expect(try study.centre.tally(question, in: population, by: nil).map(\.count) == [3])
  }

  @Test func `all ratings of a form are read in one scan`() throws {
    let study = try FieldStudy(Self.ratings)
    for number in 1...9 { try study.hold("i\(number)", ["s1": "\(number)", "s2": "3", "n": "9"]) }
    let population = Population(formID: "notas")
    _ = try study.centre.tally([QuestionKey(path: "n")], in: population, by: nil)
    try study.centre.tamper("ALTER TABLE form_notas RENAME TO oculta")
    let rows = try study.centre.tally(
      ["s2", "s1"].map(QuestionKey.init), in: population, by: QuestionKey(path: "n"))
    #expect(rows.map(\.count) == Array(repeating: 1, count: 9))
    #expect(rows.map(\.group) == Array(repeating: "9", count: 9))
  }

  private static let ratings = """
    | survey |
    | | type | name | label | bind::campo:measure |
    | | integer | n | x | nps |
    | | integer | s1 | x | satisfaction |
    | | integer | s2 | x | importance |
    | settings |
    | | form_id | namespaces |
    | | notas | campo="urn:campo:xlsform" |
    """

  private static let sideBySide = """
    | survey |
    | | type | name | label |
    | | begin_repeat | casa | x |
    | | begin_repeat | perro | x |
    | | text | raza | x |
    | | end_repeat | | |
    | | begin_repeat | gato | x |
    | | text | pelo | x |
    | | end_repeat | | |
    | | end_repeat | | |
    | settings |
    | | form_id |
    | | mascotas |
    """

  /// Order is nobody's promise; counts are.
  private static func sums(_ rows: [TallyRow]) -> [String: Int] {
    Dictionary(
      rows.map { ("\($0.group ?? "–") \($0.cells)", $0.count) }, uniquingKeysWith: { $0 + $1 })
  }

  private static let form = """
    | survey |
    | | type | name | label | bind::campo:missing |
    | | select_one zona | zona | x | |
    | | integer | edad | x | |
    | | select_one escala | nota | x | 99=dk |
    | | text | texto | x | |
    | | begin_repeat | prestamo | x | |
    | | decimal | monto | x | |
    | | text | motivo | x | |
    | | begin_repeat | cuota | x | |
    | | integer | pago | x | |
    | | end_repeat | | | |
    | | end_repeat | | | |
    | choices |
    | | list_name | name | label |
    | | zona | norte | n |
    | | zona | sur | s |
    | | escala | 1 | a |
    | | escala | 2 | b |
    | | escala | 99 | c |
    | settings |
    | | form_id | namespaces |
    | | f | campo="urn:campo:xlsform" |
    """
}
