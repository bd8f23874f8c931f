package fr.crig.avis.worklist;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class WorklistOnPostgresTest extends WorklistTest {}
