import Responses
import Testing
import TestSupport

/// Where answers stand, and the names of instances.
struct AnswerPathTests {
  @Test(arguments: [
    ("nps", "nps", "nps", []), ("servicio/nps", "nps", "servicio/nps", []),
    ("prestamos#k3f9/monto", "monto", "prestamos/monto", ["k3f9"]),
    ("a/socio#1/b/hijo#x7/edad", "edad", "a/socio/b/hijo/edad", ["1", "x7"]),
    ("socio#1/hijo", "hijo", "socio/hijo", ["1"]), ("socio#1", "socio", "socio", ["1"]),
  ])
  func `a path knows its question and the instances on the way`(
    text: String, name: String, elementPath: String, instances: [String]
  ) {
    let path = AnswerPath(text)
    #expect(path.name == name)
    #expect(path.elementPath == elementPath)
    #expect(path.instances.map(\.text) == instances)
  }

  @Test func `a random name of an instance is eight letters that cannot be misread`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let name = InstanceID(random: generator.next()).text
      #expect(name.count == 8)
      #expect(name.allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
    }
  }

  @Test func `forty bits make the name of an instance`() {
    #expect(InstanceID(random: 0).text == "00000000")
    #expect(InstanceID(random: 1).text == "10000000")
    #expect(InstanceID(random: (1 << 40) - 1).text == "zzzzzzzz")
    #expect(InstanceID(random: 1 << 40).text == "00000000")
  }
}
