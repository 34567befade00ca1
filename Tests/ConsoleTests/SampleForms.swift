/// Questionnaires that several tests hold.
enum SampleForms {
  /// A scale with its card, a spontaneous list, skips and a constraint, in Spanish.
  static let satisfaction = """
    | survey |
    |  | type | name | label | hint | guidance_hint | relevant | constraint | constraint_message | required | bind::campo:missing |
    |  | begin group | relacion | La relación |  |  |  |  |  |  |  |
    |  | select_one sino | cliente | ¿Actualmente tiene un crédito con nosotros? |  |  |  |  |  | yes | ns=dk nr=refused |
    |  | select_one nps | nps | En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable", ¿qué tan probable es que nos recomiende a un familiar o amigo? | MUESTRE TARJETA A | Recomendar es hablar bien por iniciativa propia. | ${cliente} = 'si' |  |  | yes | ns=dk nr=refused |
    |  | text | porque | ¿Cuál es la razón principal de su nota? | ANOTE TEXTUALMENTE |  | ${nps} != '' |  |  |  |  |
    |  | end group |  |  |  |  |  |  |  |  |  |
    |  | begin group | problemas | Problemas y reclamos |  |  |  |  |  |  |  |
    |  | select_multiple tipos | tipo | ¿De qué tipo fue el problema? | NO LEA; MARQUE LO QUE DIGA |  |  |  |  |  |  |
    |  | integer | edad | ¿Cuántos años cumplidos tiene? |  |  |  | . >= 18 and . <= 99 | La edad va de 18 a 99 años. | yes |  |
    |  | date | desde | ¿Desde cuándo es cliente? |  |  |  |  |  |  |  |
    |  | end group |  |  |  |  |  |  |  |  |  |
    | choices |
    |  | list_name | name | label |
    |  | sino | si | Sí |
    |  | sino | no | No |
    |  | sino | ns | No sabe |
    |  | sino | nr | No responde |
    |  | nps | 0 | 0 = nada probable |
    |  | nps | 1 | 1 |
    |  | nps | 2 | 2 |
    |  | nps | 3 | 3 |
    |  | nps | 4 | 4 |
    |  | nps | 5 | 5 |
    |  | nps | 6 | 6 |
    |  | nps | 7 | 7 |
    |  | nps | 8 | 8 |
    |  | nps | 9 | 9 |
    |  | nps | 10 | 10 = sumamente probable |
    |  | nps | ns | No sabe |
    |  | nps | nr | No responde |
    |  | tipos | cobro | Cobro indebido |
    |  | tipos | demora | Demora |
    |  | tipos | maltrato | Maltrato |
    | settings |
    |  | form_title | form_id |
    |  | Encuesta de satisfacción | satisfaccion |
    """

  /// Two languages and a repeat.
  static let loans = """
    | survey |
    |  | type | name | label::Español (es) | label::English (en) | required |
    |  | text | nombre | ¿Cómo se llama? | What is your name? | yes |
    |  | begin repeat | prestamo | Préstamo | Loan |  |
    |  | integer | monto | ¿De cuánto fue? | How much was it? | yes |
    |  | end repeat |  |  |  |  |
    |  | note | gracias | Muchas gracias. | Thank you very much. |  |
    | settings |
    |  | form_title | form_id | default_language |
    |  | Préstamos | prestamos | Español (es) |
    """
}
