package fr.crig.avis.convocation;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class AnswerDeskOnPostgresTest extends AnswerDeskTest {}
