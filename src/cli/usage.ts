/** What `dnac-trace --help` prints. */
export const usage = `Usage:
  dnac-trace SOURCE DESTINATION [options]   ask a controller for the path between two addresses
  dnac-trace demo [--port N] [--generation 1|2|3]   start the demo network and leave it running

Controller:
  --controller URL     https address of the controller   (or DNA_CENTER_BASE_URL)
  --username NAME      user name                         (or DNA_CENTER_USERNAME)
  --password-stdin     read the password from standard input (else DNA_CENTER_PASSWORD)
  --fingerprint SHA256 accept the certificate with this fingerprint and no other
  --ca-file FILE       accept certificates of the authorities in this file only (PEM or DER)
  --generation auto|1|2|3   which API the controller speaks (default: auto, found by asking)
  --demo               ask the built-in demo network instead

                       The way leads through HTTPS_PROXY, unless NO_PROXY names the controller

Traffic:
  --protocol tcp|udp   default: the controller checks both
  --port N             destination port
  --source-port N      source port
  --source-mac MAC, --destination-mac MAC   where addresses overlap (Catalyst Center 3.2.1 and later)
  --include LIST       acl,device,interface,qos,performance (default: acl; "none" for the bare path)
                       performance makes the controller configure devices

Result:
  --wait-stats         wait for the statistics that --include names (about a minute)
  --timeout S          give up after S seconds (default: 120)
  --json               print the trace file instead of text
  --markdown, --mermaid, --csv, --svg   print one of these instead
  --redact             leave out what could tell which network this is: with text or any of these
  --accept-doubts      exit 0 also when the path is reached with doubts

Exit codes:
  0 reached   1 blocked   2 could not tell   3 could not sign in or connect   64 usage   130 cancelled
`;
