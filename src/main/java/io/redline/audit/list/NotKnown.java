package io.redline.audit.list;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a proposal what could not be read, with everything that would say more without it: a
 * document whose last day is illegible shows nothing, coordinates in an illegible system are none.
 */
final class NotKnown {
  private NotKnown() {}

  /**
   * @param pointer to what is not known, or to something in it
   * @return whether there was anything to take out; never id and name
   */
  static boolean forget(ObjectNode json, String pointer) {
    String[] path = pointer.split("/");
    if (path.length < 2 || path[1].equals("id") || path[1].equals("name")) return false;
    JsonNode first = json.path(path[1]);
    if (path.length == 2 || !first.isContainer() || first.isArray() && !path[1].equals("place"))
      return json.remove(path[1]) != null;
    if (first instanceof ArrayNode statements) return forget(json, statements, path[2]);
    ObjectNode inner = (ObjectNode) first;
    boolean system = path[1].equals("site") && path[2].equals("crs");
    boolean some = inner.remove(path[2]) != null;
    if (system) some |= inner.remove("geometry") != null;
    if (inner.isEmpty()) json.remove(path[1]);
    return some;
  }

  private static boolean forget(ObjectNode json, ArrayNode statements, String index) {
    int at = index.matches("\\d{1,4}") ? Integer.parseInt(index) : statements.size();
    boolean some = at < statements.size() && statements.remove(at) != null;
    if (statements.isEmpty()) json.remove("place");
    return some;
  }
}
