package fr.crig.avis.minutes;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class RemarkAtTheTermOnPostgresTest extends RemarkAtTheTermTest {}
