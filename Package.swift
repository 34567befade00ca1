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
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

// From the bottom to the top: a target may import only those above it in this list, and only the
// ones it names; `make lint` has the compiler check it.
let targets: [Target] = [
  .target(name: "Languages", swiftSettings: settings),
  .target(name: "Expressions", dependencies: ["Languages"], swiftSettings: settings),
  .target(name: "Forms", dependencies: ["Expressions", "Languages"], swiftSettings: settings),
  .target(name: "Responses", dependencies: ["Expressions", "Forms"], swiftSettings: settings),
  .target(
    name: "Interviewing", dependencies: ["Expressions", "Forms", "Languages", "Responses"],
    swiftSettings: settings),
  .target(
    name: "Sync", dependencies: ["Expressions", "Forms", "Languages", "Responses", crypto],
    path: "Sync", exclude: ["README.md"], swiftSettings: settings),
  .target(name: "Scoring", dependencies: ["Languages"], swiftSettings: settings),
  .target(
    name: "Analysis", dependencies: ["Forms", "Languages", "Responses", "Scoring"],
    swiftSettings: settings),
  .target(
    name: "Reporting", dependencies: ["Analysis", "Languages", "Scoring"], swiftSettings: settings),
  .target(
    name: "Storage",
    dependencies: [
      "Analysis", "Expressions", "Forms", "Interviewing", "Languages", "Responses", "Sync", grdb,
    ],
    swiftSettings: settings),
]

let package = Package(
  name: "campo",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"),
  ],
  targets: targets
)
