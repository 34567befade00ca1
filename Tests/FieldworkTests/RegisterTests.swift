import Fieldwork
import Languages
import Testing

/// Answer sheet, codebook and touchpoints as the study's tables bring them.
struct RegisterTests {
  @Test func `an answer sheet shows each question over its answer`() throws {
    let sheet = try AnswerSheet(
      columns: ["Pregunta", "Respuesta"], rows: [["¿Quién llama?", "El instituto."], ["", ""]])
    #expect(sheet.text == "# ¿Quién llama?\nEl instituto.")
    #expect(sheet.rows == [["¿Quién llama?", "El instituto."]])
  }

  @Test func `an answer sheet without an answer is refused with its row`() {
    let failure = #expect(throws: FieldworkFailure.self) {
      try AnswerSheet(columns: ["question", "answer"], rows: [["a", "b"], ["c", ""]])
    }
    #expect(failure?.sentence(in: .english).contains("row 3") == true)
  }

  @Test func `the initial answer sheet says that it is no collection call, in both languages`() {
    #expect(AnswerSheet.standard(in: .spanish).text.contains("no es una llamada de cobranza"))
    #expect(AnswerSheet.standard(in: .english).text.contains("not a collection call"))
  }

  @Test func `codes are read without their sign`() throws {
    let book = try Codebook(
      columns: ["codigo", "padre", "definicion", "ejemplo"],
      rows: [["#espera", "", "Tiempo de espera", "…"], ["cola", "espera", "", ""]])
    #expect(book.codes.map(\.name) == ["espera", "cola"])
    #expect(book.codes.map(\.parent) == [nil, "espera"])
  }

  @Test func `a code told twice is refused`() {
    #expect(throws: FieldworkFailure.self) {
      try Codebook(columns: ["code"], rows: [["espera"], ["espera"]])
    }
  }

  @Test func `a code under one that is not there is refused, and the nearest named`() {
    let failure = #expect(throws: FieldworkFailure.self) {
      try Codebook(columns: ["code", "parent"], rows: [["espera", ""], ["cola", "esperra"]])
    }
    let finding = RegisterFinding(row: 3, .unknownParent("esperra", near: "espera"))
    #expect(failure == .registerNotReadable(.codebook, [finding]))
  }

  @Test func `codes that go round in a circle are refused`() {
    let failure = #expect(throws: FieldworkFailure.self) {
      try Codebook(
        columns: ["code", "parent"],
        rows: [["a", "b"], ["b", "c"], ["c", "a"], ["d", "a"], ["e", "e"]])
    }
    let circle = [("a", 2), ("b", 3), ("c", 4), ("e", 6)]
    #expect(
      failure
        == .registerNotReadable(
          .codebook, circle.map { RegisterFinding(row: $0.1, .ownParent($0.0)) }))
  }

  @Test func `a table's first headers are in the language of the screen`() {
    for register in StudyRegister.allCases where register != .answers {
      let spanish = register.initial(in: .spanish).columns
      #expect(spanish != register.initial(in: .english).columns)
      #expect(spanish.count == register.initial(in: .english).columns.count)
    }
  }

  @Test(arguments: [
    "Soy {entrevistador}, de {estudio}.", "I am {interviewer}.", "Sin nada", "{", "a } b",
  ])
  func `an introduction may have the places that are filled in`(text: String) throws {
    #expect(try StudySetting.introduction.checked(text) == text)
  }

  @Test func `an introduction with another place is refused, and the nearest named`() {
    let failure = #expect(throws: FieldworkFailure.self) {
      try StudySetting.introduction.checked("Soy {entrevistadora}.")
    }
    #expect(
      failure
        == .unknownPlaceholder(
          "entrevistadora", setting: StudySetting.introduction.name, near: "entrevistador"))
  }

  @Test func `an introduction cannot steer the terminal`() {
    #expect(throws: FieldworkFailure.settingHasControls(StudySetting.introduction.name)) {
      try StudySetting.introduction.checked("Buenos\u{1B}[2J días")
    }
  }

  @Test func `touchpoints come in their order and in both languages`() throws {
    let list = try TouchpointList(
      columns: ["key", "label::es", "label::en", "order"],
      rows: [["pago", "Pago", "Payment", "2"], ["solicitud", "Solicitud", "", "1"]])
    #expect(list.touchpoints.map(\.key) == ["solicitud", "pago"])
    #expect(list.touchpoints[0].label == Sentence(es: "Solicitud", en: "Solicitud"))
    #expect(list.touchpoints[1].label(in: .english) == "Payment")
  }

  @Test(arguments: StudyRegister.allCases)
  func `every table can be read back as it is at first`(register: StudyRegister) throws {
    for language in Language.allCases {
      let (columns, rows) = register.initial(in: language)
      if register != .quotas { try register.check(columns: columns, rows: rows) }
      #expect(StudyRegister(named: register.name(in: language)) == register)
    }
  }

  @Test func `a setting of a few words takes them in either language`() throws {
    #expect(try StudySetting.decimal.checked("Coma") == "comma")
    #expect(try StudySetting.decimal.checked("point") == "point")
    #expect(throws: FieldworkFailure.self) { try StudySetting.decimal.checked("raya") }
  }

  @Test func `every setting is found by both names and its initial value is accepted`() throws {
    for setting in StudySetting.all {
      #expect(StudySetting(named: setting.key) == setting)
      #expect(StudySetting(named: setting.name.spanish) == setting)
      for language in Language.allCases where !setting.initial(in: language).isEmpty {
        _ = try CallingRules(settings: [setting.key: setting.initial(in: language)])
      }
    }
  }
}
