package fr.crig.avis.avis;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class ReserveOnPostgresTest extends ReserveTest {}
