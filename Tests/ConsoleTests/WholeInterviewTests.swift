import Console
import Languages
import Responses
import Testing

struct WholeInterviewTests {
  @Test func `a`() throws {
    for script in [
      "‹:atrás› ‹quizá› ‹:xyz› ‹:n› ‹s› ‹?› ‹11› ‹9› ‹:at› ‹› ‹:nota le brillaron los ojos› ‹:textual› ‹Me trataron› ‹como en casa› ‹.› ‹:siguiente› ‹:ns› ‹17› ‹:pendiente› ‹ayer› ‹› ‹45› ‹:revisar› ‹7› ‹99› ‹1› ‹no› ‹:ir edad› ‹:ir nps› ‹:lista› ‹:fin› ‹:finalizar›",
      "‹:ns› ‹› ‹^Cabc› ‹:ayuda› ‹:idioma› ‹:idioma fr› ‹:idioma es› ‹^D›",
    ] {
      let held = try HeldInterview(SampleForms.satisfaction, script, purpose: .training, caseID: "C-014")
      print(held.terminal.transcript)
    }
      let held = try HeldInterview(SampleForms.loans, "‹Ana› ‹yes› ‹15000› ‹:idioma› ‹s› ‹700› ‹:lang es› ‹› ‹› ‹:back› ‹:back› ‹:next› ‹:next› ‹›", language: .english, formLanguage: "en")
      print(held.terminal.transcript)
  }
}
