import Expressions
import Fieldwork
import Sync

/// The body of an `attempt` entry; its case and its person stand in the header as well.
///
/// ```
/// {"appointment":{"at":{…},"firmness":"hard","interviewer":"Rosa"},"at":{…},"by":"Rosa",
///  "case":"7","code":"3.13","device":"…","edition":"AAPOR 2023 (10)","ended":{…},
///  "interview":"…","mode":"phone","note":"…","phone":"celular"}
/// ```
extension Attempt {
  var body: CanonicalValue {
    var members: [String: CanonicalValue] = [
      "case": .string(caseID), "at": at.body, "by": .string(by), "device": .string(device),
      "mode": .string(mode.rawValue), "code": .string(code), "edition": .string(edition),
    ]
    members["ended"] = endedAt?.body
    members["phone"] = phoneColumn.map { .string($0) }
    members["appointment"] = appointment?.body
    members["interview"] = interview.map { .string($0) }
    if !note.isEmpty { members["note"] = .string(note) }
    return .object(members)
  }

  init?(id: String, body: CanonicalValue) {
    guard let caseID = body["case"]?.stringValue, let at = Moment(body: body["at"]),
      let mode = body["mode"]?.stringValue.flatMap(ContactMode.init),
      let code = body["code"]?.stringValue, let edition = body["edition"]?.stringValue
    else { return nil }
    self.init(
      id: id, caseID: caseID, at: at, endedAt: Moment(body: body["ended"]),
      by: body["by"]?.stringValue ?? "", device: body["device"]?.stringValue ?? "", mode: mode,
      phoneColumn: body["phone"]?.stringValue, code: code, edition: edition,
      appointment: Appointment(body: body["appointment"]),
      interview: body["interview"]?.stringValue, note: body["note"]?.stringValue ?? "")
  }
}

extension Appointment {
  fileprivate var body: CanonicalValue {
    var members: [String: CanonicalValue] = [
      "at": at.body, "firmness": .string(firmness.rawValue),
    ]
    members["interviewer"] = interviewer.map { .string($0) }
    return .object(members)
  }

  fileprivate init?(body: CanonicalValue?) {
    guard let body, let at = Moment(body: body["at"]),
      let firmness = body["firmness"]?.stringValue.flatMap(Firmness.init)
    else { return nil }
    self.init(at: at, firmness: firmness, interviewer: body["interviewer"]?.stringValue)
  }
}
