/** Given names with the forms people use for them; from common usage, the full name first. */
export const en = `
Aaron: Ron
Abigail: Abby Abbie Gail
Adam: Ad
Alan: Al Allan Allen
Albert: Al Bert Bertie
Alexander: Alex Al Sandy Xander Lex Sasha
Alexandra: Alex Sandra Lexi Sasha Alexa
Alfred: Al Alf Alfie Fred
Alice: Ali Allie
Alison: Ali Allison Ally
Amanda: Mandy Amy
Amelia: Amy Millie Mia
Amy: Aimee
Andrea: Andi Drea
Andrew: Andy Drew
Angela: Angie Ange
Ann: Annie Nan Anne Anna
Anthony: Tony Ant
Archibald: Archie
Arthur: Art Artie
Barbara: Barb Babs Barbie
Benjamin: Ben Benny Benji
Bernard: Bernie
Beth: Bethany
Bradley: Brad
Brenda: Bren
Brian: Bryan
Caleb: Cal
Cameron: Cam
Carl: Karl
Caroline: Carrie Caro Carolyn Lynn
Catherine: Cathy Kate Katie Katherine Kathryn Kathy Kitty Cath Cat Kat
Charles: Charlie Chuck Chas Chaz
Charlotte: Charlie Lottie Lotte Char
Chelsea: Chels
Christina: Chris Tina Chrissy
Christine: Chris Chrissie Tina
Christopher: Chris Kit Topher
Claire: Clare Clair
Clifford: Cliff
Connor: Conor Con
Craig: Craigy
Cynthia: Cindy
Daniel: Dan Danny
Darren: Daz
David: Dave Davey Davy
Deborah: Deb Debbie Debra
Dennis: Denny Den
Derek: Del
Donald: Don Donny
Dorothy: Dot Dottie Dolly
Douglas: Doug
Dylan: Dyl
Edward: Ed Eddie Ted Teddy Ned
Edwin: Ed Eddie
Eleanor: Ellie Nell Nora Elle
Elizabeth: Liz Beth Lizzie Betty Eliza Betsy Libby Liza Lisa Bess
Ella: Ellie
Ellen: Nell Ellie
Emily: Em Emmy Millie
Emma: Em Emmy
Eric: Rick Erik
Ethan: Eth
Evelyn: Evie Eve
Evie: Eve
Fiona: Fi
Florence: Flo Florrie
Frances: Fran Frankie Franny
Francis: Frank Frankie
Franklin: Frank
Frederick: Fred Freddie Freddy
Gabriel: Gabe
Gareth: Gaz
Gary: Gaz
Geoffrey: Geoff Jeff Jeffrey
George: Georgie
Georgina: Georgie Gina Georgia
Gerald: Gerry Jerry
Gerard: Gerry
Gillian: Gill Jill
Gordon: Gord
Grace: Gracie
Graham: Graeme
Gregory: Greg
Hannah: Hanna
Harold: Harry Hal
Harriet: Hattie Harry
Harry: Haz
Heather: Heath
Helen: Nell Helena
Henry: Harry Hank Hal
Herbert: Herb Bert
Holly: Hollie
Howard: Howie
Hugh: Hughie
Ian: Iain
Isabella: Bella Izzy Isabel Isabelle Belle Isobel
Isaac: Ike Zac
Isla: Ila
Jack: Jackie
Jacob: Jake Jay
Jacqueline: Jackie Jacqui
James: Jim Jimmy Jamie Jem
Jane: Janie Jenny
Janet: Jan
Janice: Jan
Jasmine: Jas Jazz
Jason: Jay
Jennifer: Jen Jenny Jenn
Jeremy: Jerry Jez
Jessica: Jess Jessie
Joan: Joanie
Joanna: Jo Joanne Joe
John: Jack Johnny Jon
Jonathan: Jon Jonny Johnny Nathan
Jordan: Jord
Joseph: Joe Joey
Joshua: Josh
Joyce: Joy
Judith: Judy Jude
Julia: Jules Julie
Julian: Jules
Karen: Kaz
Keith: Keef
Kenneth: Ken Kenny
Kevin: Kev
Kimberley: Kim Kimberly
Kyle: Ky
Laura: Laurie Lori
Lauren: Loz Laurie
Lawrence: Larry Laurie Laurence
Leah: Lea
Leonard: Len Lenny Leo
Leslie: Les Lesley
Lewis: Lew Louis
Liam: Lee
Lillian: Lily Lil
Linda: Lin Lindy
Lisa: Lise
Logan: Log
Louis: Lou Lewis Louie
Louise: Lou Lulu
Lucas: Luke
Lucy: Lu Luce Lucie
Luke: Lukas
Lydia: Lyd
Madeleine: Maddy Madison Maddie
Margaret: Maggie Meg Peggy Marge Margie Greta Peg Madge
Maria: Mia Marie
Marilyn: Lyn
Marion: Marian
Mark: Marcus Marc
Martha: Marty
Martin: Marty
Mary: Molly Polly Mamie May
Matilda: Tilly Mattie
Matthew: Matt Matty
Maureen: Mo
Maurice: Mo Morris
Maxwell: Max
Megan: Meg
Melanie: Mel
Melissa: Mel Missy Lissa
Mia: Mimi
Michael: Mike Mick Mickey Micky Mikey
Michelle: Shelly Chelle
Mildred: Millie
Mohammed: Mo Muhammad Mohammad Mohamed
Molly: Moll
Nancy: Nan
Natalie: Nat Nattie
Natasha: Tasha Nat
Nathan: Nate Nath
Nathaniel: Nate Nat Nathan
Neil: Neal
Nicholas: Nick Nicky Nicolas
Nicola: Nicky Nic
Nicole: Nicky Nikki
Noah: Noe
Norman: Norm
Olivia: Liv Livvy Ollie Livia
Oliver: Ollie Olly
Oscar: Oz
Owen: Ow
Pamela: Pam
Patricia: Pat Patty Trish Tricia Patsy
Patrick: Pat Paddy Rick
Paul: Pauly
Paula: Pauly
Penelope: Penny
Peter: Pete
Philip: Phil Phillip Pip
Phoebe: Pheebs
Poppy: Pops
Rachel: Rach Rachael
Raymond: Ray
Rebecca: Becky Becca Beck Bex
Reginald: Reg Reggie
Richard: Rick Dick Rich Richie Ricky
Robert: Bob Rob Bobby Robbie Bert Robin
Robin: Rob
Roger: Rodge
Roland: Rollo
Ronald: Ron Ronnie
Rose: Rosie
Rosemary: Rose Rosie
Ruby: Rubes
Russell: Russ
Ryan: Ry
Samantha: Sam Sammy
Samuel: Sam Sammy
Sandra: Sandy
Sarah: Sally Sara Sadie
Scarlett: Scar
Scott: Scotty
Sean: Shaun Shawn
Sharon: Shaz
Shirley: Shirl
Simon: Si
Sophia: Sophie Soph Sofia
Stanley: Stan
Stephanie: Steph Stephany
Stephen: Steve Steven Stevie
Stuart: Stu Stewart
Susan: Sue Susie Suzy Suzanne
Sylvia: Syl
Terence: Terry Tel
Theodore: Ted Theo Teddy
Theresa: Terry Tess Tessa Teresa
Thomas: Tom Tommy
Timothy: Tim Timmy
Toby: Tobias
Tracy: Trace Tracey
Valerie: Val
Vanessa: Ness Nessa
Veronica: Ronnie Vera
Victor: Vic
Victoria: Vicky Tori Vickie Vic
Vincent: Vince Vinny
Virginia: Ginny
Vivian: Viv Vivienne
Walter: Walt Wally
Wendy: Wend
William: Bill Will Billy Willy Liam Wills
Zachary: Zach Zack Zac
Zoe: Zo Zoey
`;
