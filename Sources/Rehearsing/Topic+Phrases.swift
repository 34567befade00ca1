import Languages

extension Topic {
  /// What is said by people who are ill at ease with it.
  var laments: [Sentence] {
    switch self {
    case .cost:
      [
        Sentence(
          es: "La cuota sube mucho con los intereses; al final pago casi el doble.",
          en: "The instalment grows a lot with the interest; in the end I pay almost twice."),
        Sentence(
          es: "Me cobraron una comisión que no estaba en lo que me dijeron.",
          en: "They charged a fee that was not in what I was told."),
        Sentence(
          es: "En la cooperativa de mi hermana la tasa es más baja.",
          en: "At my sister's cooperative the rate is lower."),
      ]
    case .flexibility:
      [
        Sentence(
          es: "Me enfermé una semana y no quisieron mover la fecha de la cuota.",
          en: "I was ill for a week and they would not move the due date."),
        Sentence(
          es: "Cuando bajan las ventas no hay con quién hablar, solo cobran la mora.",
          en: "When sales drop there is no one to talk to, they just charge the penalty."),
      ]
    case .speed:
      [
        Sentence(
          es: "Esperé tres semanas y perdí la compra de mercadería.",
          en: "I waited three weeks and lost the purchase of stock."),
        Sentence(
          es: "Dicen dos días y siempre son diez.", en: "They say two days and it is always ten."),
      ]
    case .resolution:
      [
        Sentence(
          es: "Reclamé dos veces y todavía no me devuelven la llamada.",
          en: "I complained twice and they have not called me back."),
        Sentence(
          es: "Cada persona me decía algo distinto y nadie lo resolvía.",
          en: "Each person told me something else and nobody solved it."),
      ]
    case .clarity:
      [
        Sentence(
          es: "Firmé rápido y después salió un seguro que yo no pedí.",
          en: "I signed in a hurry and then there was an insurance I had not asked for."),
        Sentence(
          es: "El contrato es largo y nadie lo explica.",
          en: "The contract is long and nobody explains it."),
      ]
    case .amount:
      [
        Sentence(
          es: "Pedí para comprar la máquina y me dieron la mitad.",
          en: "I asked for the machine and they gave me half."),
        Sentence(
          es: "Ya voy por el quinto crédito y el monto sigue igual.",
          en: "This is my fifth loan and the amount is still the same."),
      ]
    case .term:
      [
        Sentence(
          es: "La cuota vence antes de la feria y ahí todavía no tengo ventas.",
          en: "The instalment is due before the fair, and by then I have no sales."),
        Sentence(
          es: "Seis meses es muy poco para la siembra.", en: "Six months is too short for the crop."
        ),
      ]
    case .requirements:
      [
        Sentence(
          es: "Piden dos garantes y en mi familia ya nadie quiere firmar.",
          en: "They ask for two guarantors and nobody in my family wants to sign any more."),
        Sentence(
          es: "Llevé los papeles tres veces y siempre faltaba uno.",
          en: "I brought the papers three times and one was always missing."),
      ]
    case .savings:
      [
        Sentence(
          es: "Mi ahorro está ahí, pero no puedo sacarlo cuando lo necesito.",
          en: "My savings are there, but I cannot take them out when I need them."),
        Sentence(
          es: "Para retirar cien hay que avisar con una semana.",
          en: "To withdraw a hundred one has to give a week's notice."),
      ]
    case .treatment:
      [
        Sentence(
          es: "La señorita de caja me habló delante de todos como si no quisiera pagar.",
          en: "The cashier spoke in front of everyone as if I did not want to pay."),
        Sentence(
          es: "Me hicieron esperar dos horas y atendieron primero a otros.",
          en: "They kept me waiting two hours and served others first."),
      ]
    case .officer:
      [
        Sentence(
          es: "En un año me cambiaron tres veces de asesor y hay que contar todo de nuevo.",
          en: "In one year my officer changed three times and one must tell it all again."),
        Sentence(
          es: "El asesor solo aparece cuando toca cobrar.",
          en: "The officer only comes when it is time to collect."),
      ]
    case .access:
      [
        Sentence(
          es: "Para pagar pierdo media mañana; la agencia queda lejos.",
          en: "Paying costs me half a morning; the branch is far away."),
        Sentence(
          es: "Cierran a las cuatro y yo todavía estoy en el puesto.",
          en: "They close at four and I am still at my stall."),
      ]
    }
  }

  /// What is said by people who are glad of it.
  var praises: [Sentence] {
    switch self {
    case .cost:
      [
        Sentence(
          es: "Pago menos que con el prestamista.", en: "I pay less than to the moneylender.")
      ]
    case .flexibility:
      [
        Sentence(
          es: "Cuando mi hijo se enfermó me esperaron quince días.",
          en: "When my son fell ill they waited two weeks for me.")
      ]
    case .speed:
      [
        Sentence(
          es: "El segundo crédito salió en tres días.", en: "The second loan came in three days."),
        Sentence(
          es: "Ya no piden todo de nuevo, es rápido.",
          en: "They no longer ask for everything again; it is quick."),
      ]
    case .resolution:
      [
        Sentence(
          es: "Hubo un error en mi saldo y lo arreglaron el mismo día.",
          en: "My balance was wrong and they put it right the same day.")
      ]
    case .clarity:
      [
        Sentence(
          es: "Me mostraron cuota por cuota lo que iba a pagar.",
          en: "They showed me, instalment by instalment, what I would pay.")
      ]
    case .amount:
      [
        Sentence(
          es: "Con lo que me prestan alcanza para surtir el negocio.",
          en: "What they lend is enough to stock the shop.")
      ]
    case .term:
      [
        Sentence(
          es: "La fecha la elegí yo, después del día de feria.",
          en: "I chose the date myself, after market day.")
      ]
    case .requirements:
      [
        Sentence(
          es: "Confiaron en mí sin pedirme la casa en garantía.",
          en: "They trusted me without asking for the house as security.")
      ]
    case .savings:
      [
        Sentence(
          es: "Por primera vez tengo algo guardado para la escuela.",
          en: "For the first time I have something put by for school.")
      ]
    case .treatment:
      [
        Sentence(
          es: "Me tratan con respeto y por mi nombre.",
          en: "They treat me with respect and by my name."),
        Sentence(
          es: "Siempre saludan y se toman el tiempo de escuchar.",
          en: "They always greet me and take the time to listen."),
      ]
    case .officer:
      [
        Sentence(
          es: "Mi asesora viene al puesto y me ayuda a sacar las cuentas.",
          en: "My officer comes to the stall and helps me with the accounts."),
        Sentence(
          es: "El asesor conoce mi negocio y me dice hasta cuánto conviene.",
          en: "The officer knows my business and tells me how much is wise."),
      ]
    case .access:
      [
        Sentence(
          es: "Ahora pago en la bodega de la esquina.", en: "Now I pay at the corner shop.")
      ]
    }
  }

  /// What should be done about it.
  var wishes: [Sentence] {
    switch self {
    case .cost:
      [
        Sentence(
          es: "Que bajen la tasa a quienes pagamos puntual.",
          en: "Lower the rate for those of us who pay on time."),
        Sentence(
          es: "Que digan desde el comienzo todo lo que se va a pagar.",
          en: "Say from the start all that will be paid."),
      ]
    case .flexibility:
      [
        Sentence(
          es: "Que se pueda mover una cuota al año cuando hay una emergencia.",
          en: "Let one instalment a year be moved in an emergency.")
      ]
    case .speed:
      [
        Sentence(
          es: "Que aprueben en dos días a quien ya es cliente.",
          en: "Approve in two days those who are clients already."),
        Sentence(
          es: "Que avisen por mensaje en qué va el trámite.",
          en: "Tell us by message how the application is going."),
      ]
    case .resolution:
      [
        Sentence(
          es: "Que haya una persona que responda los reclamos y dé una fecha.",
          en: "Have one person answer complaints and give a date.")
      ]
    case .clarity:
      [
        Sentence(
          es: "Que expliquen el contrato con un ejemplo en dinero.",
          en: "Explain the contract with an example in money.")
      ]
    case .amount:
      [
        Sentence(
          es: "Que el monto crezca con cada crédito bien pagado.",
          en: "Let the amount grow with each loan that was paid well.")
      ]
    case .term:
      [
        Sentence(
          es: "Que las cuotas sigan la cosecha y no el calendario.",
          en: "Let instalments follow the harvest and not the calendar.")
      ]
    case .requirements:
      [Sentence(es: "Menos papeles para renovar.", en: "Fewer papers to renew.")]
    case .savings:
      [
        Sentence(
          es: "Que se pueda retirar el ahorro cualquier día.",
          en: "Let savings be withdrawn on any day.")
      ]
    case .treatment:
      [
        Sentence(
          es: "Que en caja atiendan con más paciencia.", en: "More patience at the counter.")
      ]
    case .officer:
      [
        Sentence(
          es: "Que no cambien tanto de asesor.", en: "Do not change officers so often.")
      ]
    case .access:
      [
        Sentence(
          es: "Que abran los sábados o dejen pagar por celular.",
          en: "Open on Saturdays or let us pay by phone.")
      ]
    }
  }
}
