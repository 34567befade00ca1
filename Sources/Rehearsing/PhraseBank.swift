import Languages

/// Sentences that belong to no single topic.
enum PhraseBank {
  static let stories: [Sentence] = [
    Sentence(
      es:
        "Tengo un puesto de abarrotes; me levanto a las cuatro para comprar y cierro a las siete.",
      en: "I keep a grocery stall; I get up at four to buy and close at seven."),
    Sentence(
      es: "Empecé vendiendo comida en la puerta de la casa y ahora alquilo un local pequeño.",
      en: "I began selling food at my door and now I rent a small place."),
    Sentence(
      es: "Pedí para comprar hilo, esperé la aprobación y con eso cumplí el pedido del colegio.",
      en: "I asked for money to buy thread, waited for approval and filled the school's order."),
    Sentence(
      es: "Una vecina me llevó a la reunión; al comienzo tenía miedo de deber.",
      en: "A neighbour took me to the meeting; at first I was afraid of owing."),
    Sentence(
      es: "Fui a pagar la última cuota y pregunté por otro crédito; me dijeron que volviera.",
      en: "I went to pay the last instalment and asked for another loan; they said to come back."),
    Sentence(
      es: "Desde la pandemia vendemos menos, pero ya estamos recuperando clientes.",
      en: "Since the pandemic we sell less, but customers are coming back."),
    Sentence(
      es: "Mi esposo maneja la mototaxi y yo llevo las cuentas de los dos.",
      en: "My husband drives the mototaxi and I keep the accounts of both."),
    Sentence(
      es: "Pagué con lo que vendí en la fiesta del pueblo y descansé dos meses.",
      en: "I paid with what I sold at the town feast and rested for two months."),
    Sentence(
      es: "Compramos la refrigeradora y por fin dejamos de perder la leche.",
      en: "We bought the refrigerator and at last no milk goes to waste."),
    Sentence(
      es: "Los precios subieron y al cliente no se le puede cobrar lo mismo que sube.",
      en: "Prices rose, and one cannot charge the customer all of it."),
  ]

  static let goodStories: [Sentence] = [
    Sentence(
      es: "El día que desembolsaron me llamaron antes para que no viajara en vano.",
      en: "On the day of disbursement they called first so that I would not travel for nothing."),
    Sentence(
      es: "Me devolvieron una comisión mal cobrada sin que yo la pidiera.",
      en: "They gave back a fee charged by mistake without my asking."),
    Sentence(
      es: "Terminé de pagar y al día siguiente ya tenía el nuevo crédito.",
      en: "I finished paying and had the new loan the next day."),
  ]

  static let badStories: [Sentence] = [
    Sentence(
      es: "Fueron a cobrar a mi casa un domingo, con mis hijos presentes.",
      en: "They came to collect at my home on a Sunday, before my children."),
    Sentence(
      es: "Pagué y no lo registraron; tuve que llevar el recibo tres veces.",
      en: "I paid and it was not recorded; I had to bring the receipt three times."),
    Sentence(
      es: "Me negaron el crédito y nadie supo decirme por qué.",
      en: "They refused me the loan and nobody could tell me why."),
  ]

  static let goodCauses: [Sentence] = [
    Sentence(
      es: "El crédito me permitió comprar por mayor y ganar más por unidad.",
      en: "The loan let me buy wholesale and earn more a unit."),
    Sentence(
      es: "Mi hija mayor ya trabaja y aporta.", en: "My eldest daughter works now and helps."),
    Sentence(
      es: "Abrieron la carretera y llega más gente al mercado.",
      en: "They opened the road and more people come to the market."),
    Sentence(
      es: "Aprendí a separar el dinero de la casa y el del negocio.",
      en: "I learnt to keep the money of the house and of the business apart."),
  ]

  static let badCauses: [Sentence] = [
    Sentence(
      es: "Subió el precio del aceite y de la harina.", en: "Oil and flour went up in price."),
    Sentence(
      es: "La enfermedad de mi mamá se llevó lo ahorrado.",
      en: "My mother's illness took what we had saved."),
    Sentence(
      es: "Hubo sequía y la cosecha fue poca.", en: "There was a drought and little harvest."),
    Sentence(
      es: "Abrieron dos tiendas más en la cuadra.", en: "Two more shops opened on the block."),
  ]

  static let quotes: [Sentence] = [
    Sentence(
      es: "Antes pedía fiado, ahora fío yo.", en: "I used to ask for credit; now I give it."),
    Sentence(
      es: "El crédito ayuda si una sabe para qué.", en: "A loan helps if you know what for."),
    Sentence(es: "Pago puntual y nadie me lo agradece.", en: "I pay on time and nobody thanks me."),
    Sentence(es: "Aquí me conocen, no soy un número.", en: "They know me here; I am not a number."),
    Sentence(es: "Con la mora una no duerme.", en: "With arrears one does not sleep."),
    Sentence(
      es: "Lo importante es que cumplan lo que dicen.",
      en: "What matters is that they keep their word."),
  ]

  static let observations: [Sentence] = [
    Sentence(es: "Respondió con confianza y sin apuro.", en: "Answered at ease and unhurried."),
    Sentence(
      es: "Había clientes esperando; hicimos dos pausas.",
      en: "Customers were waiting; we paused twice."),
    Sentence(es: "Pidió que se le repita la escala.", en: "Asked to have the scale repeated."),
    Sentence(es: "Contestó su esposo en dos preguntas.", en: "Her husband answered two questions."),
  ]

  static let meanings: [Sentence] = [
    Sentence(
      es: "Que me atiendan rápido y sin dar vueltas.", en: "To be served quickly, without detours."),
    Sentence(
      es: "Que la cuota sea la que puedo pagar.", en: "That the instalment is one I can pay."),
    Sentence(es: "Que expliquen antes de firmar.", en: "That they explain before one signs."),
    Sentence(es: "Que no cobren de más.", en: "That they do not overcharge."),
    Sentence(es: "Que me presten lo que pido.", en: "That they lend what I ask for."),
  ]

  static let advantages: [Sentence] = [
    Sentence(es: "Aprueban el mismo día.", en: "They approve the same day."),
    Sentence(es: "Cobran menos interés.", en: "They charge less interest."),
    Sentence(es: "Prestan más sin pedir garante.", en: "They lend more without a guarantor."),
    Sentence(es: "Atienden también los domingos.", en: "They are open on Sundays, too."),
  ]

  static let plans: [Sentence] = [
    Sentence(
      es: "Entender qué cambió en el hogar desde el primer crédito.",
      en: "To understand what changed at home since the first loan."),
    Sentence(
      es: "Conocer cómo se decide en la familia sobre el dinero.",
      en: "To learn how the family decides about money."),
    Sentence(
      es: "Clienta con tres créditos, comercio pequeño, zona de mercado.",
      en: "A client with three loans, small trade, near the market."),
  ]

  static let findings: [Sentence] = [
    Sentence(
      es: "El crédito ayuda al negocio, pero las fechas de pago aprietan.",
      en: "The loan helps the business, but due dates press."),
    Sentence(
      es: "Valora más el trato de su asesora que el monto.",
      en: "Values the officer's treatment more than the amount."),
    Sentence(
      es: "No sabía que podía adelantar cuotas sin costo.",
      en: "Did not know that instalments can be paid early at no cost."),
  ]

  static let others: [Sentence] = [
    Sentence(es: "Un microseguro de salud", en: "A health microinsurance"),
    Sentence(es: "La caja rural del distrito", en: "The district's rural savings bank"),
    Sentence(es: "Gastos de la fiesta patronal", en: "Expenses of the patron feast"),
    Sentence(
      es: "Me mandaron por WhatsApp a otra oficina",
      en: "They sent me to another office by WhatsApp"),
  ]

  static let lenders: [Sentence] = [
    Sentence(es: "La cooperativa del mercado", en: "The market's cooperative"),
    Sentence(es: "La caja municipal", en: "The municipal savings bank"),
    Sentence(es: "Nadie, todos son parecidos", en: "Nobody, they are all alike"),
  ]

  // Names are made up.
  static let people = [
    "Rosa Quispe Mamani", "María Elena Torres", "Juan Carlos Flores", "Lucía Huamán Ríos",
    "Pedro Castillo Vega", "Ana Belén Rojas", "Julio Ramírez Soto", "Carmen Salazar Paz",
    "Teresa Condori Apaza", "Miguel Ángel Chávez", "Gladys Paredes Luna", "Óscar Núñez Díaz",
  ]
  static let staff = ["Patricia León", "Raúl Medina", "Silvia Campos", "Hugo Ibarra"]
  static let groups = ["Las Emprendedoras", "Virgen del Carmen", "Nuevo Amanecer", "Santa Rosa"]
  static let tongues = ["quechua", "aimara", "náhuatl", "guaraní"]
  static let streets = ["Jr. Los Olivos", "Av. Progreso", "Calle Real", "Pasaje San Juan"]
}
