package fr.crig.avis.former;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class FormerDeskOnPostgresTest extends FormerDeskTest {}
