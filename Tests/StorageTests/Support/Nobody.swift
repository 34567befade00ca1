import Foundation

/// Work done with the rights of the account `nobody`, so that read-only folders are so for root too.
enum Nobody {
  private typealias SetFileUser = @convention(c) (UInt32) -> Int32

  /// `setfsuid` of Linux, which holds for the calling thread alone; nil elsewhere.
  private static let setFileUser: SetFileUser? = {
    #if os(Linux)
      guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "setfsuid") else { return nil }
      return unsafeBitCast(symbol, to: SetFileUser.self)
    #else
      return nil
    #endif
  }()

  /// Whether a folder can be closed to this process.
  static var exists: Bool { geteuid() != 0 || setFileUser != nil }

  static func run<Value>(_ body: () throws -> Value) rethrows -> Value {
    guard geteuid() == 0, let setFileUser else { return try body() }
    _ = setFileUser(65_534)
    defer { _ = setFileUser(0) }
    return try body()
  }
}
