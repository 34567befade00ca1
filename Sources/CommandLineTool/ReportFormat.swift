import ArgumentParser

/// How a command that reports writes its report.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json
}
