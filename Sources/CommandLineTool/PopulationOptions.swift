import Analysis
import ArgumentParser
import Forms
import Languages
import Responses
import Storage

/// Which questionnaire, and which of its interviews enter a result.
struct PopulationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cuestionario, por su form_id; sobra si el estudio tiene uno solo.",
        en: "The questionnaire by its form_id; not needed when the study has one."),
      valueName: "form_id"))
  var form: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Para qué se hicieron las entrevistas: real, pilot (piloto), training "
          + "(capacitación), sample (ejemplo).",
        en: "What the interviews were held for: real, pilot, training, sample."),
      valueName: say(es: "propósito", en: "purpose")))
  var purpose: [Purpose] = [.real]

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cuenta también las entrevistas parciales.", en: "Counts partial interviews, too.")))
  var partial = false

  @OptionGroup var conflicts: ConflictOptions

  func storedForm(in file: SurveyFile) throws -> StoredForm {
    if let form { return try file.form(form) }
    let known = try file.formIDs()
    guard known.count == 1 else { throw CommandFailure.noForm(known: known) }
    return try file.form(known[0])
  }

  func population(of form: Form) -> Population {
    Population(
      formID: form.id, purposes: Set(purpose),
      statuses: partial ? [.complete, .partial] : [.complete])
  }
}

extension Purpose: ExpressibleByArgument {
  /// By its name in either language (`ejemplo`, `piloto`); accents make no difference.
  init?(argument: String) {
    let found = Purpose.allCases.first { purpose in
      let word = purpose.words.spanish.folded.split(separator: " ").last.map(String.init)
      return argument.folded == purpose.rawValue || argument.folded == word
    }
    guard let found else { return nil }
    self = found
  }
}
