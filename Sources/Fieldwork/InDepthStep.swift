package import Languages

/// The ten steps of a study by in-depth interviews.
///
/// Source: Imp-Act, Practice Note 2, "QUIP: understanding clients through in-depth interviews" (2004).
package enum InDepthStep: Int, Sendable, CaseIterable, Hashable {
  case data = 1
  case people, baseline, sample, guide, preparation, setting, analysis, scoring, use

  package var title: Sentence {
    switch self {
    case .data: Sentence(es: "Decidir qué datos se necesitan", en: "Decide the data needed")
    case .people: Sentence(es: "Decidir quién hace el trabajo", en: "Decide who does the work")
    case .baseline:
      Sentence(
        es: "Definir la línea de base para seguir el cambio",
        en: "Identify the baseline to track change")
    case .sample:
      Sentence(es: "Elegir la muestra cualitativa", en: "Select the qualitative sample")
    case .guide:
      Sentence(
        es: "Diseñar la guía semiestructurada", en: "Design the semi-structured schedule")
    case .preparation: Sentence(es: "Preparar las entrevistas", en: "Prepare the interviews")
    case .setting:
      Sentence(es: "Crear un ambiente apropiado", en: "Create an appropriate setting")
    case .analysis:
      Sentence(
        es: "Analizar e interpretar los relatos", en: "Analyse and interpret the narrative")
    case .scoring:
      Sentence(
        es: "Pasar de lo cualitativo a lo cuantitativo con puntajes de impacto",
        en: "Turn qualitative into quantitative with impact scores")
    case .use:
      Sentence(
        es: "Usar los resultados para mejorar los servicios",
        en: "Use the results to improve services")
    }
  }
}
