package fr.crig.avis.operations;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class OperationsOnPostgresTest extends OperationsTest {}
