/**
 * The names under which a hop of any generation carries what the details show by groups: what stands under these
 * names alone is not listed again. The names are those of Cisco's API documents, as `src/controller` reads them.
 */
export const shownFields: ReadonlySet<string> = new Set(
  [
    'name type ip ipAddress macAddress role linkInformationSource tunnels ssid wlanId',
    'accuracyList percent reason',
    'detailedStatus aclStatus aclTraceCalculation aclTraceCalculationFailureReason',
    'ingressInterface egressInterface physicalInterface virtualInterface',
    'ingressPhysicalInterface egressPhysicalInterface ingressVirtualInterface egressVirtualInterface',
    'vrfName usedVlan interfaceStatsCollection interfaceStatsCollectionFailureReason interfaceStatistics',
    'adminStatus operationalStatus inputPackets inputQueueCount inputQueueDrops inputQueueFlushes',
    'inputQueueMaxDepth inputRatebps inputRateInBps outputDrop outputPackets outputQueueCount',
    'outputQueueDepth outputRatebps outputRateInBps refreshedAt',
    'aclAnalysis aclName aclResult aclRules result matchingAces matchingAclRules ace matchingPorts',
    'protocol ports sourcePorts destPorts',
    'pathOverlayInfo controlPlane dataPacketEncapsulation sourceIp sourceIpAddress sourcePort destIp',
    'destinationIpAddress destIpAddress destPort destinationPort vxlanInfo dscp vnid',
    'qos qosStatistics statistics qosStatsCollection qosStatsCollectionFailureReason statsCollection',
    'collectionFailureReason classMapName dropRate numBytes numPackets offeredRate queueBandwidthbps',
    'queueBandwidthInBps queueDepth queueNoBufferDrops queueTotalDrops',
    'deviceStatistics deviceStatsCollection deviceStatsCollectionFailureReason cpuStatistics',
    'fiveMinUsageInPercentage fiveSecsUsageInPercentage oneMinUsageInPercentage',
    'memoryStatistics memoryUsage memoryUsed totalMemory',
    'perfMonCollection perfMonCollectionFailureReason perfMonitorStatistics perfMonStatistics',
    'performanceMonitorCollection performanceMonitorCollectionFailureReason performanceMonitorStatistics',
    'byteRate inputInterface outputInterface ipv4DSCP ipv4TTL packetBytes packetCount packetLoss',
    'packetLossPercentage rtpJitterMax rtpJitterMean rtpJitterMin',
    'flexConnect authentication dataSwitching wirelessLanControllerName',
    'ingressAclAnalysis egressAclAnalysis ingressAclName ingressAclResult ingressAclRules',
    'egressAclName egressAclResult egressAclRules',
  ].flatMap(line => line.split(' ')),
);
