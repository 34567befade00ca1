import Documents
import Expressions
import Foundation
import Testing

/// Expressions made by the grammar and then damaged: each is answered or refused, whatever it is.
@Suite struct FuzzTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1" ? 200_000 : 1_000

  @Test(arguments: [1, 2, 20_260_315] as [UInt64])
  func `no expression crashes or hangs`(_ seed: UInt64) throws {
    let document = try InstanceDocument(
      xml: recommendedDocument, context: try XPathExpression("/r/c"), moment: morning)
    var generator = ExpressionGenerator(seed: seed)
    var count = (read: 0, refused: 0)
    for round in 0..<Self.rounds {
      let source = round % 2 == 0 ? generator.expression() : generator.damagedExpression()
      do throws(ExpressionFailure) {
        let expression = try XPathExpression(source)
        for type in Evaluation.ResultType.allCases {
          _ = try? document.evaluate(expression, as: type)
        }
        count.read += 1
      } catch {
        let end = source.unicodeScalars.count
        #expect(error.offset ?? 0 <= end, "seed \(seed), round \(round): \(source)")
        count.refused += 1
      }
    }
    #expect(count.read > Self.rounds / 2 && count.refused > Self.rounds / 50)
  }

  /// What the grammar makes can be read, and says the same every time.
  @Test(arguments: [3, 4] as [UInt64])
  func `every sound expression has one value`(_ seed: UInt64) throws {
    let document = try InstanceDocument(xml: recommendedDocument, moment: morning)
    var generator = ExpressionGenerator(seed: seed)
    for round in 0..<(Self.rounds / 3) {
      let source = generator.expression()
      let expression = try XPathExpression(source)
      let first = try? document.evaluate(expression, as: .string)
      let second = try? document.evaluate(expression, as: .string)
      #expect(first == second, "seed \(seed), round \(round): \(source)")
    }
  }
}
