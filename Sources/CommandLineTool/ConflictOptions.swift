import ArgumentParser
import Languages

/// What a result does with answers on which people disagree.
enum ConflictPolicy: String, ExpressibleByArgument, CaseIterable {
  /// The value that counts for the time being enters.
  case provisional
  /// Interviews with open differences in the questions used are left out.
  case exclude
  /// There is no result while differences are open.
  case fail
}

struct ConflictOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Diferencias por resolver: provisional cuenta el valor provisional, exclude deja fuera "
          + "esas entrevistas, fail no da resultado.",
        en: "Open conflicts: provisional counts the provisional value, exclude leaves those "
          + "interviews out, fail gives no result."),
      valueName: say(es: "modo", en: "mode")))
  var conflicts: ConflictPolicy = .provisional
}
