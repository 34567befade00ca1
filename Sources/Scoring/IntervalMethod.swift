package import Languages

/// How an interval was computed; the raw value is its stable name in exported results.
package enum IntervalMethod: String, Sendable, Hashable, CaseIterable {
  case wald
  case adjustedWald = "adjusted-wald"
  case wilson
  case studentT = "student-t"
  case welchT = "welch-t"
  case normal
  case linearisedT = "linearised-t"
  case linearisedNormal = "linearised-normal"
  case respondentIndices = "respondent-indices-t"
  case fisherZ = "fisher-z"
  case bootstrapPercentile = "bootstrap-percentile"
  case effectiveWilson = "wilson-effective-n"
  case delta
  case kappaNormal = "kappa-normal"
  case fDistribution = "f-distribution"

  package var sentence: Sentence {
    switch self {
    case .wald:
      Sentence(es: "Wald, divisor n", en: "Wald, divisor n")
    case .adjustedWald:
      Sentence(
        es: "Wald ajustado (n + 3, ¾ a cada extremo)", en: "adjusted Wald (n + 3, ¾ to each end)")
    case .wilson:
      Sentence(es: "Wilson", en: "Wilson")
    case .studentT:
      Sentence(es: "t de Student, n − 1", en: "Student t, n − 1")
    case .welchT:
      Sentence(es: "t de Welch", en: "Welch t")
    case .normal:
      Sentence(es: "normal", en: "normal")
    case .linearisedT:
      Sentence(
        es: "linealización de Taylor con reemplazo, t",
        en: "Taylor linearisation with replacement, t"
      )
    case .linearisedNormal:
      Sentence(
        es: "linealización de Taylor con reemplazo, normal",
        en: "Taylor linearisation with replacement, normal")
    case .respondentIndices:
      Sentence(
        es: "t sobre el índice propio de cada persona, ponderaciones fijas",
        en: "t over each respondent's own index, weights fixed")
    case .fisherZ:
      Sentence(es: "z de Fisher", en: "Fisher's z")
    case .bootstrapPercentile:
      Sentence(es: "bootstrap, percentiles", en: "bootstrap, percentiles")
    case .effectiveWilson:
      Sentence(es: "Wilson con n efectiva", en: "Wilson with the effective n")
    case .delta:
      Sentence(es: "método delta, normal", en: "delta method, normal")
    case .kappaNormal:
      Sentence(
        es: "normal, varianza asintótica de kappa", en: "normal, asymptotic variance of kappa")
    case .fDistribution:
      Sentence(es: "distribución F", en: "F distribution")
    }
  }
}
