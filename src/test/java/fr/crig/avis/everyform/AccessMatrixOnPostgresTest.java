package fr.crig.avis.everyform;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class AccessMatrixOnPostgresTest extends AccessMatrixTest {}
