import Fieldwork
import Foundation
import Languages
import Storage

/// The second copy that is written after each finalized interview, where one is wanted.
struct Mirror {
  private let file: SurveyFile
  /// Nil where nobody asked for one.
  private let folder: String?

  /// Into the folder told, else the one the study's settings name.
  init(of file: SurveyFile, told: String?) {
    self.file = file
    let set = (try? file.settings())?[StudySetting.mirror.key]
    folder = [told, set].compactMap(\.self).first { !$0.isEmpty }
  }

  /// Writes it; what goes wrong is said and harms nothing: the interview is sealed already.
  func write() {
    guard let folder else { return }
    do throws(StorageFailure) {
      try file.mirror(into: (folder as NSString).expandingTildeInPath)
    } catch {
      Streams.complain(
        say(
          es: "La entrevista está guardada, pero la segunda copia no se escribió. ",
          en: "The interview is saved, but the second copy was not written. ")
          + error.sentence(in: .ofThisProcess))
    }
  }
}
