package import Languages

/// Parts of the week in which people answer differently.
package enum DayPart: Int, Sendable, CaseIterable, Hashable {
  case morning, afternoon, evening, weekend

  package var word: Sentence {
    switch self {
    case .morning: Sentence(es: "mañana entre semana", en: "weekday morning")
    case .afternoon: Sentence(es: "tarde entre semana", en: "weekday afternoon")
    case .evening: Sentence(es: "noche entre semana", en: "weekday evening")
    case .weekend: Sentence(es: "fin de semana", en: "weekend")
    }
  }
}
