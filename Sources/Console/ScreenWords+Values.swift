import Expressions
import Forms
import Languages

/// Numbers and dates as people of the screen's language write them.
extension ScreenWords {
  /// The value of a question without choices.
  ///
  /// A whole number may be a year, a code or an identity card: its digits are put in groups only
  /// where the question is of an amount, or where it `wasGrouped` when typed.
  func value(_ value: String, of element: Element, wasGrouped: Bool = false) -> String {
    let type = element.question?.type ?? .text
    let isAmount = wasGrouped || element.isAmount
    switch type {
    case .integer: return isAmount ? number(value, groupedFrom: wasGrouped ? 4 : 5) : value
    case .date where element.appearance.contains("year"): return String(value.prefix(4))
    case .date where element.appearance.contains("month-year"):
      return CivilDate(iso: value).map { "\($0.month)/\($0.year)" } ?? value
    default: return self.value(value, type)
    }
  }

  private func value(_ value: String, _ type: QuestionType) -> String {
    switch type {
    case .decimal, .range: number(value)
    case .date: CivilDate(iso: value).map(date) ?? value
    case .time: String(value.prefix(5))
    case .dateTime: dateAndTime(value)
    case .acknowledge: yes
    default: value
    }
  }

  private func dateAndTime(_ value: String) -> String {
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = CivilDate(iso: parts[0]) else { return value }
    return "\(date(day)) \(parts[1].prefix(5))"
  }

  /// The number with the language's decimal sign; so many digits and more in groups of three.
  private func number(_ value: String, groupedFrom limit: Int = 5) -> String {
    let parts = value.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, value.allSatisfy({ $0.isASCII }) else { return value }
    let digits = whole.drop { $0 == "-" }
    let shown = digits.count >= limit ? grouped(whole) : String(whole)
    guard parts.count == 2 else { return shown }
    return shown + fractionSign + parts[1]
  }

  /// Digits in groups of three.
  func grouped(_ whole: some StringProtocol) -> String {
    let digits = whole.drop { $0 == "-" }
    var grouped = whole.count > digits.count ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { grouped += " " }
      grouped.append(digit)
    }
    return grouped
  }

  /// A number with a fraction, without zeros behind it.
  func shortFraction(_ value: String) -> String {
    var text = value[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text += "0" }
    return String(text.map { $0 == "." ? Character(fractionSign) : $0 })
  }

  /// The country's decimal sign, else the one of the screen's language.
  private var fractionSign: String {
    switch decimalSign {
    case .comma: ","
    case .point: "."
    case nil: say(",", ".")
    }
  }

  /// The weekday, then day, month and year.
  private func date(_ date: CivilDate) -> String {
    let weekdays =
      language == .spanish
      ? ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
      : ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    return "\(weekdays[date.weekday]) \(date.day)/\(date.month)/\(date.year)"
  }
}

extension Element {
  /// Whether money is asked: by the form's own word (`thousands-sep`), else by the question's name.
  fileprivate var isAmount: Bool {
    guard !appearance.contains("thousands-sep") else { return true }
    return name.folded.split { !$0.isLetter }.contains { amountNames.contains(String($0)) }
  }
}

private let amountNames: Set<String> = [
  "monto", "importe", "saldo", "precio", "costo", "ingreso", "ingresos", "gasto", "gastos", "venta",
  "ventas", "deuda", "ahorro", "ahorros", "amount", "balance", "price", "cost", "income",
  "expenses",
  "sales", "debt", "savings",
]
