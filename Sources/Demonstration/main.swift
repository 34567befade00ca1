import Foundation
import Languages

let language = Language.ofTheDemonstration(
  CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

do {
  try Demonstration(arguments: CommandLine.arguments, language: language).run()
} catch {
  let sentence = (error as? any ExplainedFailure)?.sentence(in: language) ?? "\(error)"
  FileHandle.standardError.write(Data((sentence + "\n").utf8))
  exit((error as? DemonstrationFailure)?.exitStatus ?? 1)
}
