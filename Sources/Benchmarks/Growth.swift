/// How a time grows with the amount: measured at three sizes, told for each item.
struct Growth {
  let name: String
  let unit: String
  let times: [(size: Int, time: Taken)]

  var figures: [Figure] {
    times.map { size, time in
      Figure(
        "  \(name), \(size) \(unit)", Figure.time(time.wall),
        comparison:
          "\(time.explanation) · \(Figure.time(time.processor / Double(size))) of it each")
    }
  }

  func time(of size: Int) -> Taken {
    times.first { $0.size == size }?.time ?? Taken(wall: .nan, processor: .nan)
  }
}
