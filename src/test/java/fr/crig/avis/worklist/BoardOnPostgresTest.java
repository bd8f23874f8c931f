package fr.crig.avis.worklist;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class BoardOnPostgresTest extends BoardTest {}
