package fr.crig.avis.request;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class CorrectionAtOnceOnPostgresTest extends CorrectionAtOnceTest {}
