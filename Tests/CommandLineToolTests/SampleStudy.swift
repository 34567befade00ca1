import Foundation
import Testing

/// A small questionnaire with a bit of everything, and eight rows of answers to it.
enum SampleStudy {
  static let form = """
    | survey |
    | | type | name | label::Español (es) | label::English (en) | required | required_message::Español (es) | required_message::English (en) | constraint | constraint_message::Español (es) | constraint_message::English (en) | relevant | bind::campo:measure | bind::campo:attribute | bind::campo:segment | bind::campo:identifies |
    | | text | nombre | ¿Cómo se llama? | What is your name? | | | | | | | | | | | yes |
    | | select_one agencias | agencia | ¿En qué agencia le atienden? | Which branch? | yes | | | | | | | | | yes | |
    | | integer | edad | ¿Qué edad tiene? | How old are you? | | | | . >= 18 and . <= 99 | Escriba una edad de 18 a 99. | Type an age from 18 to 99. | | | | | |
    | | select_one nota | nps | ¿Nos recomendaría? | Would you recommend us? | | | | | | | | nps | | | |
    | | text | porque | ¿Por qué? | Why? | | | | | | | ${nps} <= 6 | why | | | |
    | | select_one escala | sat_rapidez | Satisfacción con la rapidez | Satisfaction with speed | | | | | | | | satisfaction | rapidez | | |
    | | select_one escala | sat_trato | Satisfacción con el trato | Satisfaction with treatment | | | | | | | | satisfaction | trato | | |
    | | select_one escala | imp_rapidez | Importancia de la rapidez | Importance of speed | | | | | | | | importance | rapidez | | |
    | | select_one escala | imp_trato | Importancia del trato | Importance of treatment | | | | | | | | importance | trato | | |
    | | select_multiple motivos | motivos | ¿Qué le molestó? | What bothered you? | | | | | | | | reason | | | |
    | choices |
    | | list_name | name | label::Español (es) | label::English (en) |
    | | agencias | credito | Crédito Norte | North Credit |
    | | agencias | sur | Sur | South |
    \(scale("nota", 0...10))
    \(scale("escala", 1...10))
    | | motivos | demora | La demora | The delay |
    | | motivos | costo | El costo | The cost |
    | | motivos | trato | El trato | The treatment |
    | settings |
    | | form_title::Español (es) | form_title::English (en) | form_title | form_id | version | default_language | namespaces |
    | | Atención | Service | Atención | atencion | 1 | Español (es) | campo="urn:campo:xlsform" |
    """

  /// By hand: 4 promoters, 2 passives, 2 detractors of 8, so NPS 25; the mean importances are 9.25
  /// and 8.5, the mean satisfactions 5.875 and 8.125.
  static let rows = """
    KEY,nombre,agencia,edad,nps,porque,sat_rapidez,sat_trato,imp_rapidez,imp_trato,motivos
    1,Ana,credito,30,9,,7,9,10,8,demora
    2,Beto,credito,31,10,,8,9,9,9,
    3,Ceci,credito,32,6,lento,4,8,10,9,demora costo
    4,Dina,credito,33,8,,6,7,9,8,demora
    5,Eva,sur,34,3,caro,2,5,10,8,demora trato
    6,Fito,sur,35,7,,5,8,9,7,costo
    7,Gala,sur,36,9,,7,10,8,9,
    8,Hugo,sur,37,10,,8,9,9,10,costo

    """

  private static func scale(_ list: String, _ scores: ClosedRange<Int>) -> String {
    scores.map { "| | \(list) | \($0) | \($0) | \($0) |" }.joined(separator: "\n")
  }

  /// A folder with `centro.campo` and nothing in it yet, the form and `datos.csv`.
  static func folder() throws -> WorkFolder { try folder(with: empty) }

  /// The same with the eight rows in `centro.campo`.
  static func filledFolder() throws -> WorkFolder { try folder(with: filled) }

  /// A survey file, and the laptop it was made on.
  private struct Made: Sendable {
    let bytes: [UInt8]
    let laptop: [String: Data]

    init(_ folder: WorkFolder) throws {
      bytes = try folder.bytes(of: "centro.campo")
      laptop = try folder.laptop()
    }
  }

  private static func folder(with made: Result<Made, any Error>) throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.write(form, to: "atencion.md")
    try folder.write(rows, to: "datos.csv")
    try folder.write(try made.get().bytes, to: "centro.campo")
    try folder.become(made.get().laptop)
    return folder
  }

  // Each file is made by the program once, and copied for every test.
  private static let empty = Result {
    let folder = try WorkFolder()
    try folder.write(form, to: "atencion.md")
    let made = try folder.campo("init", "centro.campo", "--form", "atencion.md")
    try #require(made.status == 0, "\(made.errors)")
    return try Made(folder)
  }

  private static let filled = Result {
    let folder = try SampleStudy.folder()
    let brought = try folder.campo("import", "atencion", "datos.csv")
    try #require(brought.status == 0, "\(brought.errors)")
    return try Made(folder)
  }

  /// One line for each prompt of a whole interview, up to the review.
  static let answers = ["Rosa", "cred", "40", "9", "7", "9", "10", "8", "1 2"]
}
