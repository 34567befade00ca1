/// What pyxform 4.5 refuses beyond what a form cannot be run without.
package enum PyxformRule: Sendable, Hashable {
  // Headers and settings
  /// Two headers of one column, where the later is another spelling.
  case repeatedHeader(String, String)
  case cellWithoutHeader
  /// The setting `name`, or an entity or `save_to` name, that cannot be one.
  case refusedName(String)
  case keyWithoutInstance

  // Rows
  case reservedName(String)
  case repeatedRepeat(String)
  case repeatNamedAsForm(String)
  /// A name that pyxform gives to a question of its own.
  case generatedName(String)
  case auditName(String)
  case malformedReference
  case malformedTrigger
  /// A trigger that nobody answers.
  case unseenTrigger(String)
  case imageMissing(String)
  case unknownMedia(String)
  case geopointNeedsTrigger
  case geopointCalculates
  case loopWithoutList
  case externalInRepeat(String)

  // Choices
  case missingExternalChoices
  case unsuitableFile(String)
  case otherNeedsChoices
  case choiceNeedsLabel(String, list: String)
  case filteredTableList
  case mixedTableList(String, String)
  /// A select by `search()` that takes its choices from a file.
  case searchInFile(String)
  case sharedSearchList(String)
  case repeatedInstance(String)

  // Parameters
  case malformedParameters
  case parameterValue(String, allowed: [String])
  case parameterNoInteger(String)
  case parameterNoNumber(String)
  case parameterZero(String)
  case parameterTooWide(String)
  case parameterOffStep(String)
  case parameterOutside(String)
  case incompleteAuditLocation
  case seedWithoutRandomize
  case columnParameter(String, value: String)
  case packageName(String)
  case unknownGeometry(String)
  case ticksNeedAppearance
  /// A label of a range that is no number, or no step of it.
  case rangeLabel(String)
  case rangeEndLabels

  // Entities
  case saveToWithoutEntities
  case saveToOnSection
  case saveToWithoutList
  case malformedSaveTo(String)
  case repeatedSaveTo(String, firstRow: Int)
  case unknownEntity(String)
  case missingEntityName
  case repeatedEntity(String)
  case unknownEntityColumn(String)
  case entityNeeds(column: String, list: String)
  case entityWithoutPlace(String)
  case entityAcrossRepeats(String)
}
