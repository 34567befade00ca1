package import Languages

/// What became of a customer's problem, for loyalty side by side.
package enum ProblemOutcome: String, Sendable, Hashable, CaseIterable {
  case noProblem = "no-problem"
  case silent
  case resolved
  case unresolved

  package var sentence: Sentence {
    switch self {
    case .noProblem: Sentence(es: "sin problema", en: "no problem")
    case .silent: Sentence(es: "con problema, sin reclamo", en: "problem, no complaint")
    case .resolved: Sentence(es: "reclamo resuelto", en: "complaint resolved")
    case .unresolved: Sentence(es: "reclamo sin resolver", en: "complaint not resolved")
    }
  }
}

/// The complaint block: from all customers to problems, complaints and their resolution.
package struct ComplaintBlock: Sendable, Hashable {
  package let customers: Int
  package let withProblem: Int
  package let complained: Int
  package let resolved: Int
  package let resolvedAtFirstContact: Int
  package let complainedAgain: Int
  package let satisfiedWithResolution: Int
  /// Complainants who rated the resolution.
  package let ratedResolution: Int

  package init(
    customers: Int, withProblem: Int, complained: Int, resolved: Int,
    resolvedAtFirstContact: Int = 0, complainedAgain: Int = 0, satisfiedWithResolution: Int = 0,
    ratedResolution: Int = 0
  ) {
    self.customers = customers
    self.withProblem = withProblem
    self.complained = complained
    self.resolved = resolved
    self.resolvedAtFirstContact = resolvedAtFirstContact
    self.complainedAgain = complainedAgain
    self.satisfiedWithResolution = satisfiedWithResolution
    self.ratedResolution = ratedResolution
  }

  package var incidentRate: Proportion { Proportion(successes: withProblem, of: customers) }
  package var complaintRate: Proportion { Proportion(successes: complained, of: withProblem) }

  /// Those who had a problem and said nothing, of those who had one.
  package var silentShare: Proportion {
    Proportion(successes: withProblem - complained, of: withProblem)
  }

  package var resolutionRate: Proportion { Proportion(successes: resolved, of: complained) }

  package var firstContactResolution: Proportion {
    Proportion(successes: resolvedAtFirstContact, of: complained)
  }

  package var repeatRate: Proportion { Proportion(successes: complainedAgain, of: complained) }

  package var resolutionSatisfaction: Proportion {
    Proportion(successes: satisfiedWithResolution, of: ratedResolution)
  }

  /// Nil without customers.
  package var complaintsPerThousand: Double? {
    customers > 0 ? 1_000 * Double(complained) / Double(customers) : nil
  }
}

/// How long complaints took: mean and median, and how many kept within the target.
package struct ResolutionTimes: Sendable, Hashable {
  package let moments: RealMoments
  package let median: Double?
  /// Nil without a target.
  package let withinTarget: Proportion?

  package init(_ times: [Double], target: Double? = nil) {
    moments = RealMoments(times)
    median = Scoring.median(times)
    withinTarget = target.map { limit in
      Proportion(successes: times.count { $0 <= limit }, of: times.count)
    }
  }
}
