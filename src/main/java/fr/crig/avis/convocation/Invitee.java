package fr.crig.avis.convocation;

/**
 * Who is invited by one calendar file. Nobody else is named in it.
 *
 * @param answer null as long as its signatory has not answered
 */
public record Invitee(String email, String name, AnswerChoice answer) {}
