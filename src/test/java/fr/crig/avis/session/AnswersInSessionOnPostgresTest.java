package fr.crig.avis.session;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class AnswersInSessionOnPostgresTest extends AnswersInSessionTest {}
