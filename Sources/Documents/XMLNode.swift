import Expressions

/// A node of a document, its children named by their places in the document's array.
struct XMLNode: Sendable {
  let kind: NodeKind
  /// With its prefix; of a processing instruction, its target.
  var name = ""
  /// What a text, comment or processing instruction says.
  var value = ""
  var attributes: [(name: String, value: String)] = []
  /// The namespaces it declares itself, `""` being the prefix of the default one.
  var declarations: [(prefix: String, namespace: String)] = []
  /// The namespace of its name.
  var namespace = ""
  var parent: Int32?
  var children: [Int32] = []
}
