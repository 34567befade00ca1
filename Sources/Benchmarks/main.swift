import Foundation
import Languages

do {
  let isOnTarget = try Board(arguments: CommandLine.arguments).run()
  exit(isOnTarget ? 0 : 1)
} catch {
  let reason = (error as? any ExplainedFailure)?.sentence(in: .english) ?? "\(error)"
  FileHandle.standardError.write(Data((reason + "\n").utf8))
  exit(1)
}
