import Sync
import Testing

/// Keys, ids, codes and the bodies that carry them, against vectors made elsewhere.
struct DeviceKeyTests {
  private static let bodies = SealVectors.all.filter { $0["body"] != nil }
  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l0123456789b")

  @Test func `a secret gives the keys of its vector`() throws {
    let vector = SealVectors.named("keys")
    let identity = try #require(DeviceIdentity(text: try fileText(vector)))
    #expect(identity.keys.recipient.description == vector["recipient"])
    #expect(identity.keys.signing.description == vector["signing"])
    #expect(identity.id.description == vector["device"])
    #expect(identity.age.text == vector["identity"])
    let signature = try identity.sign(vector.bytes("message"))
    let expected = try vector.bytes("signature")
    #expect(signature == expected)
    let text = try fileText(vector)
    #expect(identity.text == text)
  }

  @Test func `a signature holds for its message and key alone`() throws {
    let vector = SealVectors.named("keys")
    let key = try #require(SigningKey(hex: vector.text("signing")))
    let (message, signature) = (try vector.bytes("message"), try vector.bytes("signature"))
    #expect(key.isValid(signature: signature, for: message))
    #expect(!key.isValid(signature: signature, for: message + [0]))
    #expect(!key.isValid(signature: [], for: message))
    for bit in 0..<512 {
      var changed = signature
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!key.isValid(signature: changed, for: message), "bit \(bit)")
    }
  }

  @Test func `a recipient with one letter changed is refused`() throws {
    let text = try SealVectors.named("keys").text("recipient")
    #expect(AgeRecipient(text)?.description == text)
    for place in text.indices.dropFirst(4) {
      for letter in Self.letters where letter != text[place] {
        let changed = text[..<place] + String(letter) + text[text.index(after: place)...]
        #expect(AgeRecipient(String(changed)) == nil, "\(changed)")
      }
    }
    #expect(AgeRecipient(text.uppercased()) == nil)
    #expect(AgeIdentity(text) == nil)
    #expect(AgeRecipient("") == nil)
  }

  @Test func `the enrolment code is its vector's`() throws {
    let vector = SealVectors.named("enrolment-code")
    #expect(try code(vector).description == vector["code"])
  }

  @Test(arguments: ["CKTE-V1GF-BD52", "ckte v1gf bd52", "ckteVIGFbd52", " CKTE–VLGF–BD52 "])
  func `a code is understood as people write it`(typed: String) throws {
    let code = try code(SealVectors.named("enrolment-code"))
    #expect(EnrolmentCode(typed: typed) == code)
  }

  @Test(arguments: ["", "CKTE-V1GF-BD5", "CKTE-V1GF-BD520", "CKTE-V1GF-BD5U", "CKTE/V1GF/BD52"])
  func `another text is no code`(typed: String) {
    #expect(EnrolmentCode(typed: typed) == nil)
  }

  @Test(arguments: bodies)
  func `a body of keys is written as its vector`(vector: [String: String]) throws {
    let value = try ForeignJSON.value(vector.text("bodyJSON"))
    let bytes = try vector.bytes("body")
    #expect(try value.canonicalBytes() == bytes)
    let read =
      vector["name"] == "body-enrolment"
      ? EnrolmentBody(body: value)?.body : DeviceBody(body: value)?.body
    #expect(try #require(read).canonicalBytes() == bytes)
  }

  @Test func `a device that names itself otherwise than its key has no keys`() throws {
    let vector = SealVectors.named("body-device")
    let text = try vector.text("bodyJSON").replacing("56475aa7", with: "56475aa8")
    let body = try #require(DeviceBody(body: try ForeignJSON.value(text)))
    #expect(body.keys == nil)
    #expect(body.name == "laptop de María")
  }

  @Test func `a device older than keys has a name and a role`() throws {
    let body = try #require(
      DeviceBody(body: .object(["name": .string("uno"), "role": .string("device")])))
    #expect(body == DeviceBody(name: "uno", role: "device", keys: nil))
  }

  private func fileText(_ vector: [String: String]) throws -> String {
    #"{"age":"\#(try vector.text("identity"))","signing":"\#(try vector.text("seed"))","v":1}"#
      + "\n"
  }

  private func code(_ vector: [String: String]) throws -> EnrolmentCode {
    let signing = try #require(SigningKey(hex: try vector.text("signing")))
    let recipient = try #require(AgeRecipient(try vector.text("recipient")))
    let study = try #require(StudyID(hex: try vector.text("study")))
    return EnrolmentCode(study: study, keys: DeviceKeys(signing: signing, recipient: recipient))
  }
}
