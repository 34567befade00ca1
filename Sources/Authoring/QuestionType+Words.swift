import Forms
import Languages

extension QuestionType {
  /// What kind of answer it takes, in words.
  var words: Sentence {
    switch self {
    case .text, .barcode: Sentence(es: "texto", en: "text")
    case .integer: Sentence(es: "número entero", en: "whole number")
    case .decimal: Sentence(es: "número", en: "number")
    case .range: Sentence(es: "escala", en: "scale")
    case .date: Sentence(es: "fecha", en: "date")
    case .time: Sentence(es: "hora", en: "time")
    case .dateTime: Sentence(es: "fecha y hora", en: "date and time")
    case .note: Sentence(es: "para leer", en: "to read")
    case .acknowledge: Sentence(es: "marcar", en: "tick")
    case .calculate: Sentence(es: "cálculo", en: "calculation")
    case .hidden: Sentence(es: "oculto", en: "hidden")
    case .selectOne: Sentence(es: "marcar una", en: "mark one")
    case .selectMultiple:
      Sentence(es: "marcar todas las que correspondan", en: "mark all that apply")
    case .rank: Sentence(es: "ordenar, 1 es lo primero", en: "rank, 1 comes first")
    case .geopoint: Sentence(es: "coordenadas", en: "coordinates")
    case .geotrace: Sentence(es: "recorrido", en: "line on the map")
    case .geoshape: Sentence(es: "contorno", en: "area on the map")
    case .image: Sentence(es: "foto", en: "photo")
    case .audio: Sentence(es: "audio", en: "audio")
    case .video: Sentence(es: "video", en: "video")
    case .file: Sentence(es: "archivo", en: "file")
    case .metadata(let metadata):
      Sentence(es: "automático: \(metadata.rawValue)", en: "automatic: \(metadata.rawValue)")
    }
  }
}
