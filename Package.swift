// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let benchmark: Target.Dependency = .product(name: "Benchmark", package: "swift-benchmark")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// From the bottom to the top: a target may import only those above it in this list, and only the
// ones it names; `make lint` has the compiler check it.
let targets: [Target] = [
  .target(name: "Languages", swiftSettings: settings),
  .target(name: "Expressions", dependencies: ["Languages"], swiftSettings: settings),
  .target(name: "Documents", dependencies: ["Expressions", "Languages"], swiftSettings: settings),
  .target(name: "Forms", dependencies: ["Expressions", "Languages"], swiftSettings: settings),
  .target(name: "Responses", dependencies: ["Expressions", "Forms"], swiftSettings: settings),
  .target(
    name: "Interviewing", dependencies: ["Expressions", "Forms", "Languages", "Responses"],
    swiftSettings: settings),
  .target(
    name: "Fieldwork", dependencies: ["Expressions", "Languages", "Responses"],
    swiftSettings: settings),
  .target(
    name: "Sync", dependencies: ["Expressions", "Forms", "Languages", "Responses", crypto],
    path: "Sync", exclude: ["README.md"], swiftSettings: settings),
  .target(name: "Scoring", dependencies: ["Languages"], swiftSettings: settings),
  .target(
    name: "Analysis", dependencies: ["Expressions", "Forms", "Languages", "Responses", "Scoring"],
    swiftSettings: settings),
  .target(name: "Charts", swiftSettings: settings),
  .target(
    name: "Reporting",
    dependencies: [
      "Analysis", "Charts", "Expressions", "Fieldwork", "Forms", "Interviewing", "Languages",
      "Responses",
      "Scoring", mustache,
    ],
    swiftSettings: settings),
  .systemLibrary(name: "CArchive"),
  .systemLibrary(name: "CXlsxWriter"),
  .target(
    name: "Spreadsheets", dependencies: ["CArchive", "CXlsxWriter", "Forms", "Languages"],
    swiftSettings: settings),
  .target(
    name: "Authoring",
    dependencies: [
      "Documents", "Expressions", "Forms", "Interviewing", "Languages", "Reporting", "Responses",
    ],
    swiftSettings: settings),
  .target(name: "CSQLiteDefence"),
  .target(
    name: "Storage",
    dependencies: [
      "Analysis", "CSQLiteDefence", "Expressions", "Fieldwork", "Forms", "Interviewing",
      "Languages", "Responses", "Sync", grdb, sqlite,
    ],
    swiftSettings: settings),
  .systemLibrary(name: "CReadline"),
  .target(
    name: "Console",
    dependencies: [
      "CReadline", "Expressions", "Fieldwork", "Forms", "Interviewing", "Languages", "Reporting",
      "Responses",
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "CommandLineTool",
    dependencies: [
      "Analysis", "Authoring", "Console", "Documents", "Expressions", "Fieldwork", "Forms",
      "Interviewing", "Languages", "Reporting", "Responses", "Scoring", "Spreadsheets", "Storage",
      "Sync", argumentParser,
    ],
    swiftSettings: settings),
  .target(
    name: "Rehearsing",
    dependencies: ["Expressions", "Forms", "Interviewing", "Languages", "Responses"],
    swiftSettings: settings),
  .executableTarget(
    name: "Demonstration",
    dependencies: [
      "Expressions", "Forms", "Interviewing", "Languages", "Rehearsing", "Responses",
      "Spreadsheets",
      "Storage", "Sync",
    ],
    swiftSettings: settings),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "Analysis", "Expressions", "Fieldwork", "Forms", "Interviewing", "Languages", "Rehearsing",
      "Responses", "Spreadsheets", "Storage", "Sync", benchmark, sqlite,
    ],
    swiftSettings: settings),
]

let tests: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: [
      "Expressions", "Forms", "Interviewing", "Languages", "Responses", "Spreadsheets",
    ],
    path: "Tests/TestSupport", swiftSettings: settings),
  .target(
    name: "CRecordingDisk", path: "Tests/CRecordingDisk",
    linkerSettings: [.linkedLibrary("sqlite3")]),
  .testTarget(
    name: "ExpressionsTests", dependencies: ["Expressions", "Languages"], swiftSettings: settings),
  .testTarget(
    name: "DocumentsTests", dependencies: ["Documents", "Expressions", "Languages"],
    swiftSettings: settings),
  .testTarget(
    name: "FormsTests", dependencies: ["Expressions", "Forms", "Languages", "Spreadsheets"],
    swiftSettings: settings),
  .testTarget(
    name: "InterviewingTests",
    dependencies: [
      "Expressions", "Forms", "Interviewing", "Languages", "Rehearsing", "Responses",
      "Spreadsheets", "TestSupport",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "FieldworkTests",
    dependencies: ["Expressions", "Fieldwork", "Languages", "Responses"], swiftSettings: settings),
  .testTarget(
    name: "SyncTests", dependencies: ["Expressions", "Forms", "Languages", "Responses", "Sync"],
    swiftSettings: settings),
  .testTarget(
    name: "ScoringTests", dependencies: ["Languages", "Scoring"], exclude: ["Support"],
    swiftSettings: settings),
  .testTarget(
    name: "AnalysisTests",
    dependencies: [
      "Analysis", "Forms", "Languages", "Reporting", "Responses", "Scoring", "Spreadsheets",
    ],
    swiftSettings: settings),
  .testTarget(name: "ChartsTests", dependencies: ["Charts"], swiftSettings: settings),
  .testTarget(
    name: "ReportingTests", dependencies: ["Charts", "Languages", "Reporting", crypto],
    swiftSettings: settings),
  .testTarget(
    name: "SpreadsheetsTests", dependencies: ["Forms", "Languages", "Spreadsheets"],
    swiftSettings: settings),
  .testTarget(
    name: "AuthoringTests",
    dependencies: [
      "Authoring", "Documents", "Expressions", "Forms", "Interviewing", "Languages", "Reporting",
      "Responses", "Spreadsheets",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "StorageTests",
    dependencies: [
      "Analysis", "Expressions", "Fieldwork", "Forms", "Interviewing", "Languages", "Responses",
      "Spreadsheets", "Rehearsing", "Storage", "Sync", "TestSupport", "CRecordingDisk", grdb,
    ],
    swiftSettings: settings),
  .testTarget(
    name: "ConsoleTests",
    dependencies: [
      "Console", "Expressions", "Forms", "Interviewing", "Languages", "Reporting", "Responses",
      "Spreadsheets",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "CommandLineToolTests", dependencies: ["CommandLineTool"],
    exclude: ["Shims", "Snapshots"], swiftSettings: settings),
]

let package = Package(
  name: "campo",
  products: [.executable(name: "campo", targets: ["CommandLineTool"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: targets + tests
)
