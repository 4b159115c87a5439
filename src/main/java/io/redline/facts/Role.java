package io.redline.facts;

/** What a condition does for its clause. */
public enum Role {
  /** Where the clause is in force. */
  TERRITORY,
  /** Whether the clause is about this project at all. */
  ABOUT,
  /** What the clause forbids: yes means the ban or hard limit is met with. */
  LIMIT,
  /** What releases the project from the ban. */
  EXCEPTION,
  /** A permit, approval or document the clause demands: yes means it is held. */
  EVIDENCE
}
