import Expressions
import Forms
import Languages
import Spreadsheets
import Testing

/// Files that lie beside a form.
struct FileTests {
  private func reading(_ table: String, _ files: [String: String]) -> FormReading {
    FormReading(of: MarkdownWorkbook(fileName: "exit.md", text: table)) { name in
      files[name].map { Array($0.utf8) }
    }
  }

  private func choices(_ name: String, _ table: String, _ files: [String: String]) -> [String] {
    guard let form = reading(table, files).form,
      let question = form.elements(named: name).first?.question
    else { return [] }
    let list = form.choices(of: question)?.choices ?? []
    return list.map { "\($0.name) \($0.label.source(in: form.defaultLanguage))" }
  }

  @Test func `a CSV gives its choices under name and label`() {
    let table = """
      | survey |
      | | type | name | label |
      | | select_one_from_file towns.csv | town | Town |
      """
    let csv = "\u{FEFF}name,label,region\n1,\"Alfa, the first\",n\n2,Beta,s\n"
    #expect(choices("town", table, ["towns.csv": csv]) == ["1 Alfa, the first", "2 Beta"])
  }

  @Test func `an XML file gives the elements of its items`() {
    let table = """
      | survey |
      | | type | name | label |
      | | select_one_from_file towns.xml | town | Town |
      """
    let xml = """
      <?xml version="1.0"?><root><item><name>1</name><label>Alfa &amp; co</label></item>
      <item><name>2</name><label>Beta</label></item></root>
      """
    #expect(choices("town", table, ["towns.xml": xml]) == ["1 Alfa & co", "2 Beta"])
  }

  @Test func `a GeoJSON file gives its features by id and title, with their places`() throws {
    let table = """
      | survey |
      | | type | name | label |
      | | select_one_from_file towns.geojson | town | Town |
      """
    let json = """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "t1",
      "properties": {"title": "Alfa"}, "geometry": {"type": "Point", "coordinates": [-77.5, 9.5]}}]}
      """
    let files = ["towns.geojson": json]
    #expect(choices("town", table, files) == ["t1 Alfa"])
    let list = try #require(reading(table, files).form?.choiceLists["towns"])
    #expect(list.choices.first?.columns["geometry"] == "9.5 -77.5 0.0 0")
  }

  @Test func `parameters name the columns of a file`() {
    let table = """
      | survey |
      | | type | name | label | parameters |
      | | select_multiple_from_file towns.csv | town | Town | value=code label=town |
      """
    #expect(choices("town", table, ["towns.csv": "code,town\nA,Alfa\n"]) == ["A Alfa"])
  }

  @Test func `a file without a table is named, and the form is read all the same`() {
    let table = """
      | survey |
      | | type | name | label |
      | | text | a | A |
      | | calculate | b | |
      | | csv-external | towns | |
      """
    let reading = reading(table, ["towns.csv": ""])
    let finding = reading.findings.first { $0.problem.code == "unreadable-file" }
    #expect(reading.form != nil)
    #expect(
      finding?.sentence(in: .spanish)
        == "exit.md: el archivo «towns.csv» no contiene una tabla. Use un archivo .csv con "
        + "encabezados, .xml o .geojson.")
    #expect(
      finding?.sentence(in: .english)
        == "exit.md: the file 'towns.csv' holds no table. Use a .csv file with headers, or .xml or "
        + ".geojson.")
  }

  @Test func `a constraint that looks in a missing file takes any answer, and says so`() {
    let table = """
      | survey |
      | | type | name | label | constraint |
      | | text | a | A | count(instance('codes')/root/item[code = current()/.]) = 1 |
      """
    let reading = reading(table, [:])
    let finding = reading.findings.first { $0.problem.code == "dropped-constraint" }
    #expect(reading.form?.elements.first?.question?.constraint == nil)
    #expect(
      finding?.sentence(in: .spanish)
        == "exit.md, hoja survey, fila 3, columna constraint: la regla de «a» busca en «codes», "
        + "que no se encuentra; se admite cualquier respuesta. Ponga «codes.csv» junto al "
        + "formulario e impórtelo de nuevo.")
    #expect(
      finding?.sentence(in: .english)
        == "exit.md, sheet survey, row 3, column constraint: the constraint of 'a' looks in "
        + "'codes', which is not found; any answer is taken. Put 'codes.csv' beside the form and "
        + "import it again.")
  }

  private let searching = """
    | survey |
    | | type | name | label | appearance |
    | | text | r | R | |
    | | select_one towns | town | Town | quick search('towns', 'matches', 'region', ${r}) |
    | choices |
    | | list_name | name | label |
    | | towns | code | town,region |
    | | towns | 99 | Other |
    """

  @Test func `search() takes its choices from the columns that the list names`() {
    let files = ["towns.csv": "code,town,region\nA,Alfa,n\nB,Beta,s\n"]
    #expect(choices("town", searching, files) == ["99 Other", "A Alfa n", "B Beta s"])
  }

  @Test func `search() filters, and keeps the choices with numbers`() throws {
    let files = ["towns.csv": "code,town,region\nA,Alfa,n\n"]
    let reading = reading(searching, files)
    let element = try #require(reading.form?.elements(named: "town").first)
    #expect(
      element.question?.choiceFilter?.source == "(region = ${r}) or search_fixed = 'yes'")
    #expect(element.appearance == ["quick"])
    #expect(reading.findings == [])
  }

  @Test func `search() without its file is answered with text`() throws {
    let reading = reading(searching, [:])
    let question = try #require(reading.form?.elements(named: "town").first?.question)
    #expect(question.type == .text)
    #expect(reading.findings.map(\.problem.code).contains("missing-file"))
  }

  @Test(arguments: [
    ("search('t', 'contains', 'a,b', ${x})", "(contains(a, ${x}) or contains(b, ${x}))"),
    ("search('t', 'startswith', 'a', 'x, y')", "starts-with(a, 'x, y')"),
    ("search(\"t.csv\", 'endswith', 'a', ${x}, 'b', ${y})", "ends-with(a, ${x}) and b = ${y}"),
  ])
  func `every kind of search() has its filter`(appearance: String, filter: String) throws {
    let table = """
      | survey |
      | | type | name | label | appearance |
      | | text | x | X | |
      | | text | y | Y | |
      | | select_one l | q | Q | \(appearance) |
      | choices |
      | | list_name | name | label |
      | | l | code | town |
      """
    let form = try #require(reading(table, ["t.csv": "code,town,a,b\n1,A,n,s\n"]).form)
    #expect(form.elements(named: "q").first?.question?.choiceFilter?.source == filter)
  }
}
