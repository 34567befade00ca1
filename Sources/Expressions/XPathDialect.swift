/// Which of two readings holds where JavaRosa and the XPath 1.0 recommendation differ.
///
/// | | `javaRosa` | `recommendation` |
/// |---|---|---|
/// | a set as a truth | an answer in it is neither empty nor zero | it has a node |
/// | numbers nearer than 10^-12 | are equal | differ |
/// | `sum`, `min`, `max` | leave out what is no number | are then NaN |
/// | `position()` outside predicates | among namesakes | 1 |
/// | `text()` | the element itself | its text nodes |
/// | `area`, `distance` without a line | 0 | NaN |
package enum XPathDialect: Sendable {
  case javaRosa, recommendation
}
