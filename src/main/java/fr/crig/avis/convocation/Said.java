package fr.crig.avis.convocation;

/** An answer read from its form. @param mandateTo null unless represented */
record Said(String signatory, AnswerChoice choice, String mandateTo) {}
