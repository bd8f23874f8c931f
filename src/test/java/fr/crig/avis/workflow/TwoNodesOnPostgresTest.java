package fr.crig.avis.workflow;

import fr.crig.avis.support.OnPostgres;

@OnPostgres
class TwoNodesOnPostgresTest extends TwoNodesTest {}
