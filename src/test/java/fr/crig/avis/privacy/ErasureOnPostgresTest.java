package fr.crig.avis.privacy;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class ErasureOnPostgresTest extends ErasureTest {}
